# bash completion of urlguard: the command itself knows what may follow.
_urlguard() {
  local words
  words=$(urlguard "[suggest:$COMP_POINT]" "${COMP_LINE:0:COMP_POINT}" 2>/dev/null | tr '\r\n' '  ')
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "${COMP_WORDS[COMP_CWORD]}")
}
complete -o default -F _urlguard urlguard
