package extract

import (
	"net/url"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"
)

// storyPath is how the addresses of stories end: a number behind the slug or
// alone, as each content system writes it.
var storyPath = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:[-_/.](?:a|i|d|post|postid|ar|id|n|p|c)?\d{4,}(?:\.\w{2,5})?/?$|[-/]\d{4,}\.\w+|-a\d+\.html$|/\d{4}/\d{1,2}/(?:\d{1,2}/)?[^/]{8,}|/\d{6}/[^/]{8,})`)
})

// slug reports whether the last part of a path is words joined by hyphens: a title.
func slug(path string) bool {
	last := path[strings.LastIndexByte(strings.TrimSuffix(path, "/"), '/')+1:]
	return strings.Count(last, "-") >= 5
}

// shortSlug reports whether the last part of a path below a folder is three words
// or more joined by hyphens: a title, or the name of a section.
func shortSlug(path string) bool {
	path = strings.Trim(path, "/")
	i := strings.LastIndexByte(path, '/')
	return i > 0 && strings.Count(path[i+1:], "-") >= 2
}

// articleLike reports whether a link could lead to a story, by its address and
// its text.
func articleLike(link, text string) bool {
	u, err := url.Parse(link)
	if err != nil || u.Host == "" || utf8.RuneCountInString(text) < 15 {
		return false
	}
	return storyAddress(u) || slug(u.Path)
}

// storyAddress reports whether an address carries the number of a story.
func storyAddress(u *url.URL) bool {
	if storyPath().MatchString(u.Path) {
		return true
	}
	for key, values := range u.Query() {
		switch strings.ToLower(key) {
		case "id", "newsid", "articleid", "idnews", "p", "news", "aid", "itemid":
			if len(values) > 0 && strings.Trim(values[0], "0123456789") == "" && values[0] != "" {
				return true
			}
		}
	}
	return false
}
