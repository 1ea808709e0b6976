package export

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sapbao/sapbao/internal/viet"
)

// longestName bounds a file name in bytes, without its ending. The narrowest
// file systems in use, the encrypted ones of Linux, allow 143 with it.
const longestName = 120

// reserved are the names that Windows keeps for devices, with any ending.
var reserved = []string{
	"con", "prn", "aux", "nul", "conin$", "conout$",
	"com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "com¹", "com²", "com³",
	"lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "lpt¹", "lpt²", "lpt³",
}

// FileName makes of a title the name of a file, without ending, that every system
// takes: Vietnamese letters stay, signs that some system gives a meaning become
// blanks, and it is at most 120 bytes long, cut between words where that is near.
func FileName(title string) string {
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`<>:"/\|?*`, r) || r == utf8.RuneError || unicode.IsControl(r) {
			return ' '
		}
		return r
	}, viet.Clean(title))
	name = trimName(shorten(viet.Clean(name)))
	if name == "" {
		return "sap-bao"
	}
	device, _, _ := strings.Cut(strings.ToLower(name), ".")
	if slices.Contains(reserved, strings.TrimRight(device, " ")) {
		name = "_" + name
	}
	return name
}

// trimName drops what hides a file, looks like a flag or is dropped by Windows.
func trimName(s string) string {
	return strings.TrimRight(strings.TrimLeft(s, " .-~"), " .")
}

// shorten cuts at the last blank of the last third, else between letters and never
// between a letter and its marks.
func shorten(s string) string {
	if len(s) <= longestName {
		return s
	}
	end := longestName
	for end > 0 {
		r, _ := utf8.DecodeRuneInString(s[end:])
		if utf8.RuneStart(s[end]) && !unicode.Is(unicode.M, r) {
			break
		}
		end--
	}
	s = s[:end]
	if blank := strings.LastIndexByte(s, ' '); blank > longestName*2/3 {
		s = s[:blank]
	}
	return s
}
