package extract

import (
	"regexp"
	"strings"
	"sync"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// creditEnd finds who made a picture, at the end of its caption: "Ảnh: K.T",
// "(Ảnh: An Bình)", "- Ảnh: H.Y.T.", "Nguồn: …", "(Ảnh minh họa)".
var creditEnd = sync.OnceValue(func() *regexp.Regexp {
	const what = `(?:nguồn ảnh|ảnh|nguồn|đồ họa|đồ hoạ|minh họa|minh hoạ|video|clip|infographic|photo|source)`
	return regexp.MustCompile(`(?i)(?:^|[\s.;,…”"])((?:[(\[]\s*|[-–—/|]\s*)?` + what + `(?:\s+[^:.()]{1,40})?\s*:\s*[^:]{1,80}|(?:[(\[]\s*|[-–—]\s+)ảnh\s+[^:.()]{2,40}[)\]]?\.?|©\s*[^©]{2,60}|ảnh minh họa\.?|ảnh minh hoạ\.?)$`)
})

// splitCredit parts a caption from its credit. The credit keeps the page's own
// words and signs, so that caption and credit together are what the page shows.
func splitCredit(caption news.Text) (news.Text, string) {
	plain := caption.String()
	at := creditEnd().FindStringSubmatchIndex(plain)
	if at == nil || bylineOpening(plain) || at[2] == 0 && describes(plain) {
		return caption, ""
	}
	return cutText(caption, at[2]), plain[at[2]:]
}

// describes reports whether what reads as a credit tells what the picture shows:
// "Ảnh minh họa: Chợ nổi lúc tan phiên."
func describes(s string) bool {
	head, rest, _ := strings.Cut(s, ":")
	return strings.HasSuffix(viet.Fold(head), "minh hoa") && strings.Count(rest, " ") > 4
}

// cutText is the text before byte n, without a blank at its end.
func cutText(t news.Text, n int) news.Text {
	var out news.Text
	for _, s := range t {
		if n <= 0 {
			break
		}
		if len(s.Text) > n {
			s.Text = s.Text[:n]
		}
		n -= len(s.Text)
		out = append(out, s)
	}
	for len(out) > 0 {
		last := &out[len(out)-1]
		for last.Text != "" && last.Text[len(last.Text)-1] == ' ' {
			last.Text = last.Text[:len(last.Text)-1]
		}
		if last.Text != "" {
			break
		}
		out = out[:len(out)-1]
	}
	return out
}
