# Functions of every step of the build. Sourced; SOURCE_DATE_EPOCH and version are set by build.

# Times, order, and rights (a checkout's follow the umask, an unpacked archive's another) are all that would differ between two runs.
settle() {
  chmod -R u=rwX,go=rX "$1"
  find "$1" -exec touch --no-dereference --date=@"$SOURCE_DATE_EPOCH" {} +
}

# FOLDER ARCHIVE.tar.gz
pack_tar() {
  settle "$1"
  tar --sort=name --owner=0 --group=0 --numeric-owner --mtime=@"$SOURCE_DATE_EPOCH" \
    -C "$(dirname "$1")" -c "$(basename "$1")" | gzip -n > "$2"
}

# FOLDER ZIP
pack_zip() {
  settle "$1"
  rm -f "$2"
  (cd "$1" && find . -type f -printf '%P\n' | sort | zip -qX9 -@ -) > "$2"
}
