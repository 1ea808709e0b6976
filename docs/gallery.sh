#!/usr/bin/env bash
# Takes the pictures in docs/gallery: every screen, in three themes and in three
# terminals, from the demo paper. A picture is a sheet, a row a terminal (kitty,
# xterm with sixel, foot), a column a theme. docs/front-page.png and the other
# pictures of the README are taken from the same run.
#
# Needs (Debian's names): xvfb xdotool x11-utils imagemagick kitty xterm foot sway
# fonts-jetbrains-mono libgl1-mesa-dri, and Go. foot stands in sway, and sway in a
# window of its own.
set -euo pipefail
cd "$(dirname "$0")/.."

themes=(dem giay gruvbox-dark)
terminals=(kitty xterm foot)
columns=120 rows=40
cell=8x18 # pixels, of the font below

# What is typed to get to each screen from the one before it.
screens=(front article outline section search shelf newsstand choices settings help palette mute)
declare -A keys=(
	[front]="" [article]="Return" [outline]="m O" [section]="Escape 0 bracketright Return"
	[search]="0 slash text:song" [shelf]="Escape Escape 0 M" [newsstand]="0 B" [choices]="s" [settings]="Escape 0 comma"
	[help]="Escape 0 question" [palette]="Escape colon text:bao" [mute]="Escape Escape bracketright Return x"
)
# The first run, which has no configuration yet, and the keys that lead to the theme
# from the one that a dark terminal is given.
first=(language look papers)
keys+=([language]="" [look]="Return" [papers]="Return")
declare -A theme_keys=([dem]="" [giay]="T" [gruvbox-dark]="T T T T T T T")

work=$(mktemp -d)
started=()
finish() {
	for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
	rm -rf "$work"
}
trap finish EXIT

go build -o "$work/sapbao" ./cmd/sapbao
export DISPLAY=:97 LIBGL_ALWAYS_SOFTWARE=1 LC_ALL=C.UTF-8
Xvfb $DISPLAY -screen 0 1280x960x24 -dpi 96 >/dev/null 2>&1 &
started+=($!)
sleep 1
xdotool mousemove 1279 959

# look waits for the terminal's window, the widest.
look() {
	window=
	until [ -n "$window" ]; do
		sleep 0.5
		window=$(xwininfo -root -children | sed -n 's/^ *\(0x[0-9a-f]*\) .* \([0-9]\{3,\}\)x[0-9]*+.*/\2 \1/p' | sort -n | tail -n 1 | cut -d ' ' -f 2)
	done
}

# compose starts the compositor that foot needs; it refuses to run as root.
compose() {
	export XDG_RUNTIME_DIR=$work/run
	mkdir -m 700 "$XDG_RUNTIME_DIR"
	local as=()
	if [ "$(id -u)" = 0 ]; then
		chmod 711 "$work"
		chown nobody "$XDG_RUNTIME_DIR"
		as=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
	fi
	WLR_BACKENDS=x11 WLR_RENDERER=pixman HOME=$XDG_RUNTIME_DIR "${as[@]}" sway -c /dev/null >/dev/null 2>&1 &
	started+=($!)
	export WAYLAND_DISPLAY=$XDG_RUNTIME_DIR/wayland-1
	until [ -S "$WAYLAND_DISPLAY" ]; do sleep 0.1; done
	look
	xdotool windowsize "$window" $((columns * ${cell%x*})) $((rows * ${cell#*x}))
	sleep 1
}

# open TERMINAL HOME OPTION starts the reader in a window of its own.
open() {
	local reader=("$work/sapbao" --home "$2" --lang vi "$3")
	case $1 in
	kitty)
		exec kitty --config NONE -o font_family="JetBrains Mono" -o font_size=10 -o remember_window_size=no \
			-o initial_window_width=${columns}c -o initial_window_height=${rows}c -o confirm_os_window_close=0 \
			-o disable_ligatures=always "${reader[@]}" ;;
	xterm)
		COLORTERM=truecolor exec xterm -bg black -fg white -tn xterm-256color -ti vt340 -u8 -fa "JetBrains Mono" -fs 10 -b 0 +sb -geometry ${columns}x${rows} -e "${reader[@]}" ;;
	foot)
		exec foot --config=/dev/null --fullscreen -o font="JetBrains Mono:size=10" -o dpi-aware=no -o pad=0x0 "${reader[@]}" ;;
	esac >/dev/null 2>&1 &
	opened=$!
	started+=("$opened")
	look
	until xdotool windowmove "$window" 0 0 windowfocus "$window" 2>/dev/null; do # it may not be shown yet
		sleep 0.5
		look
	done
	sleep 5
}

press() {
	for key in $1; do
		case $key in
		text:*) xdotool type --delay 60 "${key#text:}" ;;
		*) xdotool key "$key" ;;
		esac
		sleep 0.4
	done
	sleep 1
}

# take SCREEN... walks through the screens and closes the reader.
take() {
	for screen; do
		press "${keys[$screen]}"
		timeout 20 import -window "$window" "$work/$screen-$terminal-$theme.png"
	done
	kill "$opened"
	wait "$opened" 2>/dev/null || true
}

for terminal in "${terminals[@]}"; do
	[ "$terminal" = foot ] && compose
	for theme in "${themes[@]}"; do
		home=$work/$terminal-$theme
		mkdir -p "$home/config"
		printf 'theme = "%s"\n' "$theme" >"$home/config/config.toml"
		open "$terminal" "$home" --demo
		take "${screens[@]}"
		open "$terminal" "$home-first" --offline
		press "${theme_keys[$theme]}"
		take "${first[@]}"
	done
done

mkdir -p docs/gallery
for screen in "${screens[@]}" "${first[@]}"; do
	pictures=()
	for terminal in "${terminals[@]}"; do
		for theme in "${themes[@]}"; do pictures+=("$work/$screen-$terminal-$theme.png"); done
	done
	montage "${pictures[@]}" -tile 3x3 -geometry 640x+6+6 "$work/sheet.png"
	convert "$work/sheet.png" -strip +dither -colors 256 "PNG8:docs/gallery/$screen.png"
done
small() { convert "$work/$1" -strip +dither -colors 256 "PNG8:docs/$2"; }
small front-kitty-dem.png front-page.png
small article-kitty-giay.png article.png
small section-kitty-dem.png section.png
small newsstand-kitty-giay.png newsstand.png
