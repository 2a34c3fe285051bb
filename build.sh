#!/usr/bin/env bash
# Compiles build/ when one of its inputs changed, then becomes the compiled build: arguments, exit
# code and signals are the build's own. A build that does not compile exits with 2, because nothing
# has run and nothing has been changed. docs/engine.md explains the folders and the lock.
set -euo pipefail

case "${BASH_SOURCE[0]}" in
  */*) ROOT="$(cd "${BASH_SOURCE[0]%/*}" && pwd -P)" ;;
  *) ROOT="$PWD" ;;
esac
TEMP="$ROOT/.nuke/temp"
BIN="$TEMP/bin"
LOCK="$TEMP/compile.lock"
LOG="$TEMP/compile.log"
PLAIN="$TEMP/plain-il"
KEPT_MAX=4
EXIT_NOT_COMPILED=2
HAS_LOCK=
COMPILER=
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { printf '%s\n' "$*" >&2; }

# --- What the build is compiled from: names and contents, hashed.

compute_fingerprint() {
  local hash inputs=(build build.sh) file
  # The product's own sources count when the build's project refers to them.
  grep -qsF '../src/' "$ROOT"/build/*.csproj && inputs+=(src)
  for file in "$ROOT"/Directory.*.props "$ROOT"/Directory.*.targets "$ROOT"/global.json \
    "$ROOT"/[Nn]u[Gg]et.[Cc]onfig "$ROOT"/BannedSymbols.txt "$ROOT"/.editorconfig; do
    [ -f "$file" ] && inputs+=("${file##*/}")
  done
  local tool=(sha256sum)
  type sha256sum >/dev/null 2>&1 || tool=(shasum -a 256)
  hash="$(
    cd "$ROOT"
    {
      uname -sm
      find "${inputs[@]}" \( -name bin -o -name obj \) -prune \
        -o \( -type f -o -type l \) -print |
        LC_ALL=C sort | tr '\n' '\0' | xargs -0 "${tool[@]}"
    } | "${tool[@]}"
  )"
  FINGERPRINT="${hash:0:20}"
  OUT="$BIN/$FINGERPRINT"
}

# --- One compile at a time. The lock is a link that names its holder, so that it is made whole in
#     one step, holds no open file that a later process could inherit, and can be told dead.

started_at() { ps -o lstart= -p "$1" 2>/dev/null | tr -s ' ' '_'; }

holder_lives() {
  local pid="${1%%@*}"
  kill -0 "$pid" 2>/dev/null && [ "$(started_at "$pid")" = "${1#*@}" ]
}

lock_compile() {
  local me holder said=
  me="$$@$(started_at $$)"
  while ! ln -s "$me" "$LOCK" 2>/dev/null; do
    holder="$(readlink "$LOCK" 2>/dev/null || true)"
    if [ -z "$holder" ]; then
      continue
    elif ! holder_lives "$holder"; then
      break_lock "$holder" "$me"
    else
      [ -n "$said" ] || say "Waiting for process ${holder%%@*}, which is compiling the build …"
      said=1
      sleep 0.2
    fi
  done
  HAS_LOCK="$me"
}

# Of several that find the holder dead, one removes the lock, and only while it is still that one.
break_lock() {
  local breaker
  if ln -s "$2" "$LOCK.breaker" 2>/dev/null; then
    if [ "$(readlink "$LOCK" 2>/dev/null || true)" = "$1" ]; then
      wait_for_orphan "${1%%@*}"
      rm -rf "$TEMP/artifacts"
      rm -f "$LOCK"
    fi
    rm -f "$LOCK.breaker"
  else
    breaker="$(readlink "$LOCK.breaker" 2>/dev/null || true)"
    [ -z "$breaker" ] || holder_lives "$breaker" || rm -f "$LOCK.breaker"
    sleep 0.1
  fi
}

# The compiler of a killed holder may still write; half-written intermediate files are not trusted.
wait_for_orphan() {
  while ps axww -o args= 2>/dev/null | grep -F "BuildFolder=$BIN/partial.$1/" | grep -qv grep; do
    sleep 0.2
  done
}

unlock_compile() {
  [ -z "$HAS_LOCK" ] || rm -f "$LOCK"
  HAS_LOCK=
}

clean_up() {
  rm -rf "$BIN/partial.$$"
  unlock_compile
}

# The shell calls this only between commands, so the compiler runs beside it.
interrupted() {
  if [ -n "$COMPILER" ]; then
    kill "$COMPILER" 2>/dev/null || true
    wait "$COMPILER" 2>/dev/null || true
  fi
  [ -z "$HAS_LOCK" ] || rm -rf "$TEMP/artifacts"
  exit "$1"
}

# --- The SDK: an installed one that global.json accepts, else one of our own.

accepts_sdk() { (cd "$ROOT" && "$1" --version) >/dev/null 2>&1; }

find_dotnet() {
  local own="$TEMP/dotnet-unix" candidate
  for candidate in "$(type -P dotnet || true)" "${DOTNET_ROOT:+$DOTNET_ROOT/dotnet}" \
    "$HOME/.dotnet/dotnet" "$own/dotnet"; do
    if [ -x "$candidate" ] && accepts_sdk "$candidate"; then
      DOTNET="$candidate"
      return
    fi
  done
  say "No installed .NET SDK satisfies global.json. Installing one into $own …"
  mkdir -p "$own"
  if ! curl -fsSL -o "$own/dotnet-install.sh" https://dot.net/v1/dotnet-install.sh ||
    ! bash "$own/dotnet-install.sh" --jsonfile "$ROOT/global.json" --install-dir "$own" --no-path >&2
  then
    say "The SDK could not be installed. Install the version that global.json names, then try again."
    exit $EXIT_NOT_COMPILED
  fi
  DOTNET="$own/dotnet"
}

# --- Compile into a folder of its own per fingerprint; a folder with its final name is whole.

publish() {
  local code=0
  "$DOTNET" publish "$ROOT/build/_build.csproj" -c Release -nologo -v q -nodeReuse:false \
    -p:ArtifactsPath="$TEMP/artifacts" -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false \
    -p:UseSharedCompilation=false -p:BuildFolder="$BIN/partial.$$/" "$@" >"$LOG" 2>&1 &
  COMPILER=$!
  wait "$COMPILER" || code=$?
  COMPILER=
  return "$code"
}

publish_fast_or_plain() {
  if [ ! -e "$PLAIN" ]; then
    publish -p:FastStart=true && return
    # Only the ahead-of-time compiler is a package that a feed or an empty cache may lack.
    grep -qiE 'crossgen|NETSDK1094|NU1101|NU1102|NU1301' "$LOG" || return 1
    publish || return 1
    say "The ahead-of-time compiler is not available; the build will start a little slower."
    say "To try again later, delete $PLAIN."
    : >"$PLAIN"
    return
  fi
  publish
}

show_compile_errors() {
  say "The build does not compile:"
  if grep -q 'error' "$LOG"; then
    grep -E 'error' "$LOG" | sed -e "s|$ROOT/||g" -e 's| \[[^]]*\]$||' | sort -u >&2
  else
    cat "$LOG" >&2
  fi
  say "All of the compiler's output is in $LOG."
}

# Never a folder that a process still runs from: a host that a build started outlives the build.
remove_old() {
  local kept=0 folder commands
  rm -rf "$BIN"/partial.*
  commands="$(ps axww -o args= 2>/dev/null)" || return 0
  while IFS= read -r folder; do
    kept=$((kept + 1))
    case "$commands" in *"$BIN/$folder"*) continue ;; esac
    [ "$kept" -le "$KEPT_MAX" ] || rm -rf "${BIN:?}/$folder"
  done < <(cd "$BIN" && ls -t */.used 2>/dev/null | sed 's|/.used$||')
}

compile() {
  mkdir -p "$BIN"
  trap clean_up EXIT
  trap 'interrupted 130' INT
  trap 'interrupted 143' TERM
  trap 'interrupted 129' HUP
  lock_compile
  compute_fingerprint
  if [ ! -d "$OUT" ]; then
    find_dotnet
    remove_old
    say "Compiling the build …"
    SECONDS=0
    if ! publish_fast_or_plain; then
      show_compile_errors
      exit $EXIT_NOT_COMPILED
    fi
    say "Compiled in $SECONDS s."
    printf '%s\n' "$DOTNET" >"$BIN/partial.$$/.dotnet"
    : >"$BIN/partial.$$/.used"
    local compiled="$FINGERPRINT"
    compute_fingerprint
    if [ "$FINGERPRINT" != "$compiled" ]; then
      say "An input changed during the compile. Run the command again."
      exit $EXIT_NOT_COMPILED
    fi
    mv "$BIN/partial.$$" "$OUT"
  fi
  unlock_compile
  trap - EXIT INT TERM HUP
}

compute_fingerprint
if [ ! -d "$OUT" ]; then
  compile
fi
{ : >"$OUT/.used"; } 2>/dev/null || true
IFS= read -r DOTNET <"$OUT/.dotnet"
if [ ! -x "$DOTNET" ]; then
  find_dotnet
fi
export DOTNET_EXE="$DOTNET"
if [ "${DOTNET%/*}" = "$TEMP/dotnet-unix" ]; then
  export DOTNET_ROOT="${DOTNET%/*}" PATH="${DOTNET%/*}:$PATH"
fi
exec "$DOTNET" "$OUT/_build.dll" "$@"
