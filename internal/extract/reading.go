package extract

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// read is the Vietnamese reading of a run of pieces that form a body or a box:
// captions go to their pictures, lines of capitals or in bold become headings.
func read(pieces []piece) []piece {
	pieces = joinCaptions(pieces)
	pieces = markHeadings(pieces)
	pieces = trimRules(pieces)
	return levelHeadings(pieces)
}

// dropLinked leaves out lines that are nothing but a link to another story.
func dropLinked(pieces []piece) (kept, dropped []piece) {
	for i, p := range pieces {
		if promotes(p) || tagged(p) {
			continue
		}
		if otherStory(p) {
			dropped = append(dropped, p)
			continue
		}
		if useOf(p.plain) == related && (i+1 == len(pieces) || otherStory(pieces[i+1])) {
			continue
		}
		kept = append(kept, p)
	}
	return kept, dropped
}

// promotes reports whether a line with a link asks to follow the paper elsewhere.
func promotes(p piece) bool {
	if p.href == "" || len(p.plain) > 260 {
		return false
	}
	fold := viet.Fold(p.plain)
	asks := false
	for _, opening := range []string{"theo doi", "moi ban doc", "moi quy doc gia", "moi doc gia", "quy doc gia", "tai ung dung", "tai app", "dang ky kenh", "dang ky theo doi", "hay theo doi", "follow "} {
		asks = asks || strings.HasPrefix(fold, opening)
	}
	if !asks {
		return false
	}
	for _, place := range []string{"zalo", "facebook", "fanpage", "youtube", "google news", "tiktok", "telegram", "ung dung", " app", "kenh "} {
		if strings.Contains(fold, place) {
			return true
		}
	}
	return false
}

// tagged reports whether a line names topics and has nothing but links
// behind them: "Từ khóa: …".
func tagged(p piece) bool {
	head, rest, ok := strings.Cut(p.plain, ":")
	if !ok || p.href == "" || useOf(head) != chrome {
		return false
	}
	linked := 0
	for _, s := range textOf(p.block) {
		if s.Link != "" {
			linked += len(s.Text)
		}
	}
	return linked*10 >= len(rest)*7
}

// otherStory reports whether a line points away from the story: "Xem thêm: …", ">> …", a headline as a link.
func otherStory(p piece) bool {
	if p.href == "" {
		return false
	}
	if p.linked && utf8.RuneCountInString(p.plain) >= 12 {
		return true
	}
	for _, opening := range []string{">>", "»", "››", "=>", "Xem thêm", "XEM THÊM", "Đọc thêm", "ĐỌC THÊM", "Tin liên quan", "Bài liên quan", "Mời xem", "Mời bạn đọc", "Mời độc giả", "Xem tiếp"} {
		if strings.HasPrefix(p.plain, opening) {
			return true
		}
	}
	return false
}

// joinCaptions gives each picture the caption that stands below it.
func joinCaptions(pieces []piece) []piece {
	kept := pieces[:0:0]
	total := size(pieces)
	for i := 0; i < len(pieces); i++ {
		p := pieces[i]
		if wantsCaption(p.block) && i+1 < len(pieces) && (captionFor(pieces[i+1], p.node) || allBelow(p.node, pieces[i+1], total)) {
			t := textOf(pieces[i+1].block)
			i++
			// A caption may be followed by a line that is its credit alone.
			if i+1 < len(pieces) && onlyCredit(pieces[i+1]) {
				t = joinTexts(t, textOf(pieces[i+1].block))
				i++
			}
			p.block = withCaption(p.block, t)
		}
		kept = append(kept, p)
	}
	return kept
}

func wantsCaption(b news.Block) bool {
	switch b := b.(type) {
	case news.Picture:
		return b.Caption == nil && b.Credit == ""
	case news.Media:
		return b.Caption == nil && b.Credit == ""
	}
	return false
}

// captionFor reports whether a line is the caption of the picture above it.
func captionFor(p piece, picture *html.Node) bool {
	if _, ok := p.block.(news.Paragraph); !ok || len(p.plain) > 700 || bylineOpening(p.plain) {
		return false
	}
	if p.caption {
		return true
	}
	if p.right && looksLikeName(p.plain) {
		return false
	}
	_, credit := splitCredit(news.Plain(p.plain))
	switch {
	case credit != "" && len(p.plain) <= 500:
		return true
	case p.italic && len(p.plain) <= 500:
		return true
	case p.center && !p.bold && len(p.plain) <= 350:
		return true
	}
	// Text in the very element that holds the picture.
	return p.node == picture.Parent && len(p.plain) <= 350
}

// allBelow reports whether a short line is all the text of an element that is
// made for the picture above it.
// Total is the bytes of the whole text, of which a caption is a small part.
func allBelow(picture *html.Node, p piece, total int) bool {
	if _, ok := p.block.(news.Paragraph); !ok || len(p.plain) > 300 || bylineOpening(p.plain) || 3*len(p.plain) > total {
		return false
	}
	for n := range ancestors(picture.Parent, 4) {
		if size := sizeUpTo(n, 700); size > 0 {
			return within(p.node, n) && size <= len(p.plain)+8
		}
	}
	return false
}

func onlyCredit(p piece) bool {
	if _, ok := p.block.(news.Paragraph); !ok || len(p.plain) > 100 {
		return false
	}
	rest, credit := splitCredit(news.Plain(p.plain))
	return credit != "" && len(rest) == 0
}

// markHeadings turns lines in bold or capitals that stand before text into headings.
// In an interview the bold lines that ask are the questions, and stay text.
func markHeadings(pieces []piece) []piece {
	interview := questions(pieces) >= 3
	for i, p := range pieces {
		if _, ok := p.block.(news.Paragraph); !ok || p.right || i+1 == len(pieces) || p.linked {
			continue
		}
		if _, rule := pieces[i+1].block.(news.Rule); rule {
			continue
		}
		size := utf8.RuneCountInString(p.plain)
		capitals := allCaps(p.plain) && size >= 4 && size <= 160 && strings.Contains(p.plain, " ")
		if !capitals && (!p.bold || size > 130 || !subhead(p.plain)) {
			continue
		}
		if !capitals && (p.italic || interview && asks(p)) {
			continue
		}
		pieces[i].block = news.Heading{Level: 0, Text: unstyled(p.block.(news.Paragraph).Text)}
	}
	return pieces
}

// questions counts the lines in bold that ask.
func questions(pieces []piece) int {
	n := 0
	for _, p := range pieces {
		if _, ok := p.block.(news.Paragraph); ok && asks(p) {
			n++
		}
	}
	return n
}

func asks(p piece) bool { return p.bold && strings.HasSuffix(p.plain, "?") }

// subhead tells a subhead in bold from a bold sentence or an interviewer's question.
func subhead(s string) bool {
	for _, dash := range []string{"-", "–", "—", "*", "+", "•", "PV", "Phóng viên", "Hỏi", "Đáp", "Thưa "} {
		if strings.HasPrefix(s, dash) {
			return false
		}
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune(".;,…”", last) {
		return false
	}
	return last != '?' || utf8.RuneCountInString(s) <= 70
}

// levelHeadings makes the highest level of heading 2 and the others follow.
// Headings known by their setting alone stand below those of the page.
func levelHeadings(pieces []piece) []piece {
	top := 7
	for _, p := range pieces {
		if h, ok := p.block.(news.Heading); ok && h.Level > 0 {
			top = min(top, h.Level)
		}
	}
	for i, p := range pieces {
		h, ok := p.block.(news.Heading)
		switch {
		case !ok:
			continue
		case h.Level > 0:
			h.Level = min(2+h.Level-top, 6)
		case top < 7:
			h.Level = 3
		default:
			h.Level = 2
		}
		pieces[i].block = h
	}
	return pieces
}

// trimRules leaves out rules at the ends and all but one of several in a row.
func trimRules(pieces []piece) []piece {
	kept := pieces[:0:0]
	for _, p := range pieces {
		if isRule(p) && (len(kept) == 0 || isRule(kept[len(kept)-1])) {
			continue
		}
		kept = append(kept, p)
	}
	for len(kept) > 0 && isRule(kept[len(kept)-1]) {
		kept = kept[:len(kept)-1]
	}
	return kept
}

func isRule(p piece) bool {
	_, ok := p.block.(news.Rule)
	return ok
}
