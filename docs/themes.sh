#!/bin/sh
# Takes a picture of the built-in paper in each theme: docs/themes/NAME.png.
# Needs go, Xvfb, xterm, ImageMagick and the font JetBrains Mono. Names of themes
# may be given; without any, all are taken.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
go build -o "$work/sapbao" ./cmd/sapbao
Xvfb -displayfd 3 -screen 0 1000x800x24 3>"$work/display" 2>/dev/null &
server=$!
until [ -s "$work/display" ]; do sleep 0.1; done
DISPLAY=:$(cat "$work/display")
export DISPLAY
mkdir -p docs/themes
[ $# -gt 0 ] || set -- $(cd themes && ls ./*.toml | sed 's|^\./||; s|\.toml$||')
for name; do
	mkdir -p "$work/$name/config"
	echo "theme = \"$name\"" >"$work/$name/config/config.toml"
	colours=truecolor
	[ "$name" = ansi ] && colours=
	xterm -u8 -T "theme $name" -b 0 -bw 0 +sb -bg '#16181d' -fg '#d6d6d6' -fa 'JetBrains Mono' -fs 9 -geometry 84x26+0+0 \
		-xrm 'XTerm*allowTitleOps: false' -e env COLORTERM="$colours" "$work/sapbao" --demo --home "$work/$name" &
	terminal=$!
	sleep 4
	import -window "theme $name" +dither -colors 48 "png8:docs/themes/$name.png"
	kill "$terminal"
	wait "$terminal" 2>/dev/null || true
	echo "docs/themes/$name.png"
done
