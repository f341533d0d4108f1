#!/usr/bin/env bash
# Brings every CPython of 3.10-3.15 that this machine lacks into .cache/pythons, without touching the system:
# with uv where it can download, and 3.14 and 3.15 else from Debian's packages, unpacked beside the project.
# Prints one line a version; exit status 1 when one is still missing.
set -uo pipefail

cd "$(dirname "$0")/../.."
DEST=$PWD/.cache/pythons
mkdir -p "$DEST/bin" 2>/dev/null || { echo "pythons: cannot write to $DEST; make the folder writable." >&2; exit 2; }
. src/verify/debian.sh

# A pyenv shim exists for versions that are not chosen, so the interpreter is asked, not the file.
works() { "$1" -c "import asyncio, sys; sys.exit('%d.%d' % sys.version_info[:2] != '$2')" >/dev/null 2>&1; }

found() {
  local candidate
  for candidate in "$DEST/bin/python$1" "$HOME"/.pyenv/versions/"$1".*/bin/"python$1" "python$1"; do
    works "$candidate" "$1" && { echo "$candidate"; return 0; }
  done
  return 1
}

from_uv() {
  command -v uv >/dev/null 2>&1 || return 1
  timeout 300 uv python install --quiet "$1" >/dev/null 2>&1 || return 1
  local path
  path=$(uv python find --no-project "$1" 2>/dev/null) && works "$path" "$1" && ln -sf "$path" "$DEST/bin/python$1"
}

from_debian() {
  local packages=() version binary
  for version in "$@"; do packages+=("python$version" "libpython$version-stdlib"); done
  debian_unpack forky "$DEST" "${packages[@]}" || return 1
  for version in "$@"; do
    binary=$DEST/root/usr/bin/python$version
    debian_wrap "$DEST" "$binary"
    "$binary" -m compileall -q "$DEST/root/usr/lib/python$version" >/dev/null 2>&1
    ln -sf "$binary" "$DEST/bin/python$version"
  done
}

missing=()
for version in 3.10 3.11 3.12 3.13 3.14 3.15; do
  found "$version" >/dev/null || from_uv "$version" || missing+=("$version")
done
debian=()
for version in "${missing[@]+"${missing[@]}"}"; do
  case $version in 3.14 | 3.15) debian+=("$version") ;; esac
done
[ ${#debian[@]} -eq 0 ] || from_debian "${debian[@]}"

status=0
for version in 3.10 3.11 3.12 3.13 3.14 3.15; do
  if path=$(found "$version"); then
    echo "$version  $("$path" -c 'import sys; print(sys.version.split()[0])')  ${path/#$PWD\//}"
  else
    echo "$version  missing: install it with pyenv or uv, then run this again"
    status=1
  fi
done
exit $status
