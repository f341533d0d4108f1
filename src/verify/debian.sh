# Sourced by get-pythons.sh and get-servers.sh: Debian's packages beside the project, without touching the system.

# debian_unpack SUITE DEST PACKAGE...: unpacks the packages with their complete closure, libc included, into DEST/root.
debian_unpack() {
  local suite=$1 dest=$2 key=/usr/share/keyrings/debian-archive-keyring.gpg mirror deb
  shift 2
  command -v apt-get >/dev/null 2>&1 && command -v dpkg >/dev/null 2>&1 || return 1
  [ "$(dpkg --print-architecture)" = amd64 ] || return 1
  local apt=$dest/.apt root=$dest/root
  mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null |
    grep -oE 'https?://[^ ]+/debian/?( |$)' | head -1 | tr -d ' ')
  [ -n "$mirror" ] && [ -f "$key" ] || return 1
  mkdir -p "$apt"/{lists/partial,cache/archives/partial,etc/preferences.d,etc/apt.conf.d} "$root"
  echo "deb [signed-by=$key] $mirror $suite main" >"$apt/etc/sources.list"
  : >"$apt/status"
  local options=(-q -o Dir::Etc="$apt/etc" -o Dir::Etc::SourceList="$apt/etc/sources.list"
    -o Dir::Etc::SourceParts=/nonexistent -o Dir::State="$apt" -o Dir::State::Lists="$apt/lists"
    -o Dir::State::status="$apt/status" -o Dir::Cache="$apt/cache" -o Acquire::Languages=none
    -o Acquire::Retries=3 -o APT::Install-Recommends=false -o APT::Sandbox::User=root -o Debug::NoLocking=true)
  apt-get "${options[@]}" update >"$dest/apt.log" 2>&1 || return 1
  apt-get "${options[@]}" install -y --download-only "$@" >>"$dest/apt.log" 2>&1 || return 1
  for deb in "$apt"/cache/archives/*.deb; do dpkg -x "$deb" "$root" || return 1; done
  rm -rf "$apt"
}

# debian_wrap DEST FILE...: makes each program under DEST/root start through the unpacked loader and libraries.
debian_wrap() {
  local root=$1/root loader binary
  shift
  loader=$(find "$root" -name ld-linux-x86-64.so.2 -type f | head -1)
  for binary in "$@"; do
    [ -e "$binary.bin" ] || mv "$binary" "$binary.bin"
    cat >"$binary" <<WRAPPER
#!/bin/sh
exec $loader --library-path $root/usr/lib/x86_64-linux-gnu:$root/lib/x86_64-linux-gnu --argv0 "\$0" $binary.bin "\$@"
WRAPPER
    chmod +x "$binary"
  done
}
