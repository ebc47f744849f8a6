// Memory on the stack is written before it is read, or cleared where needed: clearing all of it was a tenth of a check.
[module: System.Runtime.CompilerServices.SkipLocalsInit]
