# fish completion of urlguard: the command itself knows what may follow.
complete -c urlguard -a '(set -l line (commandline -cp); urlguard "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)'
