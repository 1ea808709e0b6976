package main

import (
	"fmt"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
)

// progressLine is one line on standard error that is written over; it is silent unless
// standard error is a terminal.
type progressLine struct {
	app   *app
	drawn bool
}

func (a *app) progressLine() *progressLine { return &progressLine{app: a} }

func (l *progressLine) show(p news.Progress) {
	if !isTerminal(l.app.err) || p.Total == 0 {
		return
	}
	l.drawn = true
	fmt.Fprintf(l.app.err, "\r\x1b[K%s %s%d/%d %s", bar(p.Done, p.Total), l.app.stage(p), p.Done, p.Total, p.Section)
}

func (l *progressLine) clear() {
	if l.drawn {
		fmt.Fprint(l.app.err, "\r\x1b[K")
		l.drawn = false
	}
}

const barCells = 20

func bar(done, total int) string {
	cells := make([]rune, barCells)
	for i := range cells {
		cells[i] = '░'
		if i < done*barCells/max(total, 1) {
			cells[i] = '█'
		}
	}
	return string(cells)
}

// stage is the word for what a progress counts.
func (a *app) stage(p news.Progress) string {
	switch p.Stage {
	case news.Texts:
		return a.lang.Say(lang.EditionTexts) + " "
	case news.Plates:
		return a.lang.Say(lang.EditionPictures) + " "
	}
	return ""
}
