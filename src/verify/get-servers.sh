#!/usr/bin/env bash
# Brings the servers that programs ask for (redis-server, PostgreSQL) into .cache/servers where this machine lacks them:
# from Debian's packages of the release in use, unpacked beside the project; nothing is installed and nothing started.
# Prints one line a server; exit status 1 when one is still missing.
set -uo pipefail

cd "$(dirname "$0")/../.."
DEST=$PWD/.cache/servers
mkdir -p "$DEST/bin" 2>/dev/null || { echo "servers: cannot write to $DEST; make the folder writable." >&2; exit 2; }
# The links in it hold, whatever path led here.
DEST=$(cd "$DEST" && pwd -P)
. src/verify/debian.sh

found() {
  local candidate
  for candidate in "$DEST/bin/$1" /usr/lib/postgresql/*/bin/"$1" "$(command -v "$1")"; do
    "$candidate" --version >/dev/null 2>&1 && { echo "$candidate"; return 0; }
  done
  return 1
}

from_debian() {
  local suite root=$DEST/root name path
  suite=$(. /etc/os-release 2>/dev/null && [ "${ID:-}" = debian ] && echo "${VERSION_CODENAME:-}")
  debian_unpack "${suite:-bookworm}" "$DEST" "$@" || return 1
  # PostgreSQL needs LLVM for compiled queries only, which the harness turns off.
  rm -rf "$root"/usr/share/{doc,man,locale,i18n,perl*} "$root"/usr/lib/x86_64-linux-gnu/{libLLVM,libz3,perl}*
  rm -rf "$root"/usr/lib/postgresql/*/lib/bitcode
  for name in redis-server postgres initdb; do
    path=$(find "$root/usr/bin" "$root/usr/lib/postgresql" -path "*/bin/$name" 2>/dev/null | sort -V | tail -1)
    [ -n "$path" ] || continue
    debian_wrap "$DEST" "$path"
    ln -sf "$path" "$DEST/bin/$name"
  done
}

missing=()
found redis-server >/dev/null || missing+=(redis-server)
found postgres >/dev/null && found initdb >/dev/null || missing+=(postgresql)
[ ${#missing[@]} -eq 0 ] || from_debian "${missing[@]}"

status=0
for name in redis-server postgres initdb; do
  if path=$(found "$name"); then
    echo "$name  $("$path" --version | grep -oE '[0-9]+(\.[0-9]+)+' | head -1)  ${path/#$PWD\//}"
  else
    echo "$name  missing: install it, then run this again"
    status=1
  fi
done
exit $status
