#!/usr/bin/env bash
# Brings every CPython of 3.10-3.15 that this machine lacks into .cache/pythons, without touching the system:
# with uv where it can download, and 3.14 and 3.15 else from Debian's packages, unpacked beside the project.
# Prints one line a version; exit status 1 when one is still missing.
set -uo pipefail

cd "$(dirname "$0")/../.."
DEST=$PWD/.cache/pythons
mkdir -p "$DEST/bin" 2>/dev/null || { echo "pythons: cannot write to $DEST; make the folder writable." >&2; exit 2; }

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

# The packages' complete closure (libc included) is unpacked into one folder and started through its own loader.
from_debian() {
  command -v apt-get >/dev/null 2>&1 && command -v dpkg >/dev/null 2>&1 || return 1
  [ "$(dpkg --print-architecture)" = amd64 ] || return 1
  local mirror apt=$DEST/.apt root=$DEST/root key=/usr/share/keyrings/debian-archive-keyring.gpg deb loader version binary
  mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null |
    grep -oE 'https?://[^ ]+/debian/?( |$)' | head -1 | tr -d ' ')
  [ -n "$mirror" ] && [ -f "$key" ] || return 1
  mkdir -p "$apt"/{lists/partial,cache/archives/partial,etc/preferences.d,etc/apt.conf.d} "$root"
  echo "deb [signed-by=$key] $mirror forky main" >"$apt/etc/sources.list"
  : >"$apt/status"
  local options=(-q -o Dir::Etc="$apt/etc" -o Dir::Etc::SourceList="$apt/etc/sources.list"
    -o Dir::Etc::SourceParts=/nonexistent -o Dir::State="$apt" -o Dir::State::Lists="$apt/lists"
    -o Dir::State::status="$apt/status" -o Dir::Cache="$apt/cache" -o Acquire::Languages=none
    -o Acquire::Retries=3 -o APT::Install-Recommends=false -o APT::Sandbox::User=root -o Debug::NoLocking=true)
  local packages=()
  for version in "$@"; do packages+=("python$version" "libpython$version-stdlib"); done
  apt-get "${options[@]}" update >"$DEST/apt.log" 2>&1 || return 1
  apt-get "${options[@]}" install -y --download-only "${packages[@]}" >>"$DEST/apt.log" 2>&1 || return 1
  for deb in "$apt"/cache/archives/*.deb; do dpkg -x "$deb" "$root" || return 1; done
  loader=$(find "$root" -name ld-linux-x86-64.so.2 -type f | head -1)
  for version in "$@"; do
    binary=$root/usr/bin/python$version
    [ -e "$binary.bin" ] || mv "$binary" "$binary.bin"
    cat >"$binary" <<WRAPPER
#!/bin/sh
exec $loader --library-path $root/usr/lib/x86_64-linux-gnu:$root/lib/x86_64-linux-gnu --argv0 "\$0" $binary.bin "\$@"
WRAPPER
    chmod +x "$binary"
    "$binary" -m compileall -q "$root/usr/lib/python$version" >/dev/null 2>&1
    ln -sf "$binary" "$DEST/bin/python$version"
  done
  rm -rf "$apt"
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
