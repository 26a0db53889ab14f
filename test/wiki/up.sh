#!/usr/bin/env bash
# A throw-away MediaWiki of our own for the tests: Debian's package, SQLite, PHP's built-in server, loopback only.
#
#   up.sh start DIR    make the wiki in DIR unless it is there, serve it on a free port, print where and how to log in
#   up.sh stop DIR     end its server; DIR stays, to be removed or started again
#
# `start` prints lines for a shell to `eval`, and nothing else, on standard output:
#   export THROUGHLINE_WIKI=http://127.0.0.1:PORT, THROUGHLINE_WIKI_USER=…, THROUGHLINE_WIKI_PASSWORD=… (a bot password)
# It installs by apt-get what is missing (the only step that needs root); THROUGHLINE_WIKI_NO_APT=1 forbids that.
# All of the wiki lies in DIR: pages, settings, logs (DIR/log), passwords (readable by their owner alone).
set -o errexit -o nounset -o pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mediawiki=/usr/share/mediawiki

tell() { echo "up.sh: $*" >&2; }
give_up() {
  tell "$1"
  if [ -n "${2:-}" ] && [ -f "$2" ]; then tail -n 15 "$2" >&2; fi
  exit 1
}

install_packages() {
  local wanted=(mediawiki curl php-cli php-intl php-mbstring php-sqlite3 php-xml) missing=() package log=$1/log/apt.log
  for package in "${wanted[@]}"; do
    [ "$(dpkg-query --show --showformat='${Status}' "$package" 2>&1)" = 'install ok installed' ] || missing+=("$package")
  done
  [ "${#missing[@]}" -gt 0 ] || return 0
  [ "${THROUGHLINE_WIKI_NO_APT:-}" != 1 ] || give_up "not installed: ${missing[*]}"
  tell "installs ${missing[*]}"
  apt-get update >"$log" 2>&1 || tell 'apt-get update failed, goes on with the lists there are'
  # Named outright, a CGI interpreter and an inetd server meet what mediawiki asks for, and no Apache is started.
  local cgi
  cgi=$(apt-cache pkgnames php | grep --extended-regexp --line-regexp 'php[0-9]+\.[0-9]+-cgi' | sort --version-sort | tail -n 1)
  DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${missing[@]}" micro-httpd ${cgi:+"$cgi"} \
    >>"$log" 2>&1 || give_up 'apt-get install failed' "$log"
}

# Runs one of MediaWiki's own maintenance scripts on the wiki in $1.
maintain() {
  local dir=$1 script=$2
  shift 2
  MW_INSTALL_PATH=$mediawiki MW_CONFIG_FILE=$dir/LocalSettings.php \
    php -d memory_limit=512M "$mediawiki/maintenance/$script.php" "$@" >"$dir/log/$script.log" 2>&1 ||
    give_up "$script failed" "$dir/log/$script.log"
}

random_password() { php -r 'echo bin2hex(random_bytes(16));'; }

make_wiki() {
  local dir=$1 robot
  robot=$(random_password)
  maintain "$dir" install --confpath="$dir" --dbtype=sqlite --dbpath="$dir/data" --dbname=wiki --lang=en --scriptpath= \
    --server=http://127.0.0.1 --pass="$(random_password)" 'Garden Wiki' Keeper
  cp "$here/settings.php" "$dir/settings.php"
  echo "require __DIR__ . '/settings.php';" >>"$dir/LocalSettings.php"
  maintain "$dir" createBotPassword --appid=tests --grants=basic,editpage,createeditmovepage,editinterface,delete,highvolume \
    Keeper "$robot"
  echo "$robot" >"$dir/robot.password"
}

serve() {
  local dir=$1 port=$2 pid
  # The mark on the command line tells `stop` that a process is this wiki's.
  MW_INSTALL_PATH=$mediawiki MW_CONFIG_FILE=$dir/LocalSettings.php PHP_CLI_SERVER_WORKERS=2 setsid \
    php -d memory_limit=256M -d error_log="$dir/log/php.log" -d opcache.enable_cli=1 \
    -S "127.0.0.1:$port" -t "$mediawiki" "$mediawiki/maintenance/dev/includes/router.php" \
    >"$dir/log/server.log" 2>&1 </dev/null &
  pid=$!
  echo "$pid" >"$dir/server.pid"
  local siteinfo="http://127.0.0.1:$port/api.php?action=query&meta=siteinfo&format=json"
  curl --silent --fail --noproxy '*' --retry 60 --retry-delay 1 --retry-all-errors --output "$dir/log/siteinfo.json" \
    --max-time 60 "$siteinfo" && grep --quiet '"generator":"MediaWiki' "$dir/log/siteinfo.json" && return
  stop "$dir"
  give_up "no wiki answers on port $port" "$dir/log/server.log"
}

free_port() {
  php -r '$s = stream_socket_server("tcp://127.0.0.1:0"); echo substr(strrchr(stream_socket_get_name($s, false), ":"), 1);'
}

start() {
  local dir port
  umask 077
  mkdir -p "$1"
  dir=$(cd "$1" && pwd)
  mkdir -p "$dir"/{cache,data,images,log,tmp}
  install_packages "$dir"
  [ -e "$mediawiki/api.php" ] || give_up "MediaWiki is not in $mediawiki"
  [ -s "$dir/robot.password" ] || make_wiki "$dir"
  stop "$dir"
  port=$(free_port)
  serve "$dir" "$port"
  echo "export THROUGHLINE_WIKI=http://127.0.0.1:$port"
  echo "export THROUGHLINE_WIKI_USER=Keeper@tests"
  echo "export THROUGHLINE_WIKI_PASSWORD=$(cat "$dir/robot.password")"
}

# Signals the server's whole group (it leads one, for its workers), and only when the recorded process is its server.
stop() {
  local pid dir
  dir=$(cd "$1" && pwd)
  [ -s "$dir/server.pid" ] || return 0
  pid=$(cat "$dir/server.pid")
  if tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep --quiet --fixed-strings "error_log=$dir/log/php.log"; then
    kill -- "-$pid" || true
    for _ in {1..50}; do
      kill -0 "$pid" 2>/dev/null || break
      sleep 0.1
    done
  fi
  rm "$dir/server.pid"
}

case "${1:-} $#" in
  'start 2') start "$2" ;;
  'stop 2') stop "$2" ;;
  *) give_up 'usage: up.sh start DIR | up.sh stop DIR' ;;
esac
