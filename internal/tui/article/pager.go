package article

import (
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/typeset"
)

// pager is a window on a page. Its anchor is the place under the reader's eye:
// it moves when the reader does and stays when the page is set anew.
type pager struct {
	page   typeset.Page
	set    int // how often a page was set
	height int
	top    int
	anchor news.Position
	past   int // lines from the first that shows the anchor to the top: within a picture

	linear bool // the reader is at a line of the window; see linear.go
	line   int  // that line
}

// show takes a new setting of the same text.
func (p *pager) show(page typeset.Page) {
	below, line, ok := p.belowPicture(page)
	p.page = page
	p.set++
	if ok {
		p.jump(page.LineAt(below) - line)
		return
	}
	p.settle()
}

// settle puts the anchor where it belongs after the page or the window changed.
func (p *pager) settle() {
	at := p.anchored()
	if p.linear {
		p.resettle(at)
		return
	}
	p.top = p.clamp(at)
}

// anchored is the line that belongs at the top.
func (p *pager) anchored() int {
	line := p.page.LineAt(p.anchor)
	return line + min(p.past, max(p.page.Run(line)-1, 0))
}

// belowPicture is the text below a picture that the window begins in, and its
// line in the window. When that picture grows, the eye is there.
func (p *pager) belowPicture(page typeset.Page) (at news.Position, line int, ok bool) {
	if p.past == 0 || p.top >= len(p.page.Lines) {
		return at, 0, false
	}
	n := p.page.Lines[p.top].Plate
	if n == 0 || n > len(page.Plates) || page.Width != p.page.Width {
		return at, 0, false
	}
	was, is := p.page.Plates[n-1], page.Plates[n-1]
	if is.Last-is.First <= was.Last-was.First {
		return at, 0, false
	}
	for next := was.Last + 1; next < p.bottom(); next++ {
		if at = p.page.Lines[next].At; at != p.anchor {
			return at, next - p.top, true
		}
	}
	return at, 0, false
}

// place goes to a position.
func (p *pager) place(at news.Position) {
	p.anchor, p.past = at, 0
	p.line = p.top
	p.settle()
}

// resize takes another height.
func (p *pager) resize(height int) {
	p.height = max(height, 0)
	p.settle()
}

// scroll moves by lines and reports whether it moved.
func (p *pager) scroll(lines int) bool {
	if p.linear {
		return p.step(lines)
	}
	return p.jump(p.top + lines)
}

// lines is how many lines a share of a page is; a whole one keeps a line in sight.
func (p *pager) lines(share float64) int {
	switch {
	case share == 0:
		return 0
	case share < 0:
		return -p.lines(-share)
	}
	return max(1, min(int(share*float64(p.height)), p.height-1))
}

// leaf is how many lines a share of a page is when it is turned. A picture that the
// foot cuts begins the next page, and a heading that would stand alone at the foot is
// left for the page behind; either takes at most two thirds of the turn away.
func (p *pager) leaf(share float64) int {
	lines := min(p.lines(share), max(p.bottom()-p.top, 1))
	if p.linear || lines <= 1 || p.top+lines+p.height >= len(p.page.Lines) {
		return lines
	}
	if row := p.page.Lines[p.top+lines].Row; row > 0 && row <= lines*2/3 {
		lines -= row
	}
	return lines - p.orphans(p.top+lines, p.top+lines+p.height)
}

// orphans is how many lines above a foot are a heading that would stand alone there. They
// are at most two thirds of a window.
func (p *pager) orphans(top, foot int) int {
	heading := foot
	for at := foot - 1; at > foot-(foot-top)*2/3 && (p.page.Blank(at) || p.page.Heads(at)); at-- {
		if p.page.Heads(at) {
			heading = at
		}
	}
	return foot - heading
}

// jump makes a line the first and reports whether it was another.
func (p *pager) jump(line int) bool {
	line = p.clamp(line)
	if line == p.top {
		return false
	}
	p.top = line
	p.drop(line)
	return true
}

// drop anchors the page at a line.
func (p *pager) drop(line int) {
	p.anchor = p.page.Lines[line].At
	p.past = line - p.page.LineAt(p.anchor)
}

// begin goes to where something begins.
func (p *pager) begin(line int) bool {
	if p.linear {
		p.top = p.clamp(line)
		return p.stand(line)
	}
	return p.jump(line)
}

// bring scrolls lines into the window that are not there, with so many above them.
func (p *pager) bring(first, last, above int) {
	switch {
	case p.linear:
		p.stand(first)
	case first < p.top || last >= p.bottom():
		p.jump(first - above)
	}
}

// reveal scrolls as little as needed to bring a line into the window.
func (p *pager) reveal(line int) bool {
	switch {
	case p.linear:
		return p.stand(line)
	case line < p.top:
		return p.jump(line)
	case line >= p.top+p.height:
		return p.jump(line - p.height + 1)
	}
	return false
}

func (p *pager) clamp(line int) int {
	return max(0, min(line, len(p.page.Lines)-max(p.height, 1)))
}

// bottom is the line behind the last one that is shown. A heading whose text begins below
// the window is shown with it.
func (p *pager) bottom() int {
	bottom := min(len(p.page.Lines), p.top+p.height)
	if p.linear || bottom == len(p.page.Lines) {
		return bottom
	}
	return bottom - p.orphans(p.top, bottom)
}
