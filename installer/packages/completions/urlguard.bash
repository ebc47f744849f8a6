# bash completion of urlguard: the command itself knows what may follow.
_urlguard() {
  local line=${COMP_LINE:0:COMP_POINT}
  mapfile -t COMPREPLY < <(compgen -W "$(urlguard "[suggest:$COMP_POINT]" "$line" 2>/dev/null | tr '\r\n' '  ')" -- "${COMP_WORDS[COMP_CWORD]}")
}
complete -o default -F _urlguard urlguard
