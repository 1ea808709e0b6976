package picture

import "bytes"

// The formats that can be read.
const (
	formatJPEG = "JPEG"
	formatPNG  = "PNG"
	formatGIF  = "GIF"
	formatWebP = "WebP"
)

// signatures are the formats' first bytes; a '?' stands for any byte.
var signatures = []struct{ begin, format string }{
	{"\xff\xd8\xff", formatJPEG},
	{"\x89PNG\r\n\x1a\n", formatPNG},
	{"GIF87a", formatGIF},
	{"GIF89a", formatGIF},
	{"RIFF????WEBP", formatWebP},
	{"????ftypavif", "AVIF"},
	{"????ftypavis", "AVIF"},
	{"????ftypheic", "HEIC"},
	{"????ftypheix", "HEIC"},
	{"????ftypmif1", "HEIF"},
	{"\xff\x0a", "JPEG XL"},
	{"\x00\x00\x00\x0cJXL ", "JPEG XL"},
	{"II*\x00", "TIFF"},
	{"MM\x00*", "TIFF"},
	{"\x00\x00\x01\x00", "ICO"},
	{"%PDF-", "PDF"},
}

// sniff names the format by content, or "" where it is not known.
func sniff(data []byte) string {
	for _, s := range signatures {
		if begins(data, s.begin) {
			return s.format
		}
	}
	const head = 1 << 10
	text := bytes.ToLower(data[:min(len(data), head)])
	for _, s := range []struct{ tag, format string }{{"<html", "HTML"}, {"<!doctype html", "HTML"}, {"<svg", "SVG"}} {
		if bytes.Contains(text, []byte(s.tag)) {
			return s.format
		}
	}
	return ""
}

func begins(data []byte, with string) bool {
	if len(data) < len(with) {
		return false
	}
	for i := range len(with) {
		if with[i] != '?' && with[i] != data[i] {
			return false
		}
	}
	return true
}
