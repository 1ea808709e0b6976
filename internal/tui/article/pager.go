package article

import (
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/typeset"
)

// pager is a window on a page. Its anchor is the place under the reader's eye:
// it moves when the reader does and stays when the page is set anew.
type pager struct {
	page   typeset.Page
	height int
	top    int
	anchor news.Position
}

// show takes a new setting of the same text.
func (p *pager) show(page typeset.Page) {
	p.page = page
	p.top = p.clamp(page.LineAt(p.anchor))
}

// place goes to a position.
func (p *pager) place(at news.Position) {
	p.anchor = at
	p.top = p.clamp(p.page.LineAt(at))
}

// resize takes another height.
func (p *pager) resize(height int) {
	p.height = max(height, 0)
	p.top = p.clamp(p.page.LineAt(p.anchor))
}

// scroll moves by lines and reports whether it moved.
func (p *pager) scroll(lines int) bool { return p.jump(p.top + lines) }

// jump makes a line the first and reports whether it was another.
func (p *pager) jump(line int) bool {
	line = p.clamp(line)
	if line == p.top {
		return false
	}
	p.top = line
	p.anchor = p.page.Lines[line].At
	return true
}

// reveal scrolls as little as needed to bring a line into the window.
func (p *pager) reveal(line int) {
	switch {
	case line < p.top:
		p.jump(line)
	case line >= p.top+p.height:
		p.jump(line - p.height + 1)
	}
}

func (p *pager) clamp(line int) int {
	return max(0, min(line, len(p.page.Lines)-max(p.height, 1)))
}

// bottom is the line behind the last one in the window.
func (p *pager) bottom() int { return min(len(p.page.Lines), p.top+p.height) }
