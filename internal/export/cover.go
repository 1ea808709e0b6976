package export

import (
	"fmt"
	"strings"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/viet"
)

const (
	coverWidth    = 1200
	coverHeight   = 1600
	coverMargin   = 90
	coverFonts    = "Noto Serif, Georgia, Times New Roman, serif"
	coverChapters = 6 // names that fit below the title
)

// cover draws a front page: masthead, day, title, and the chapters over columns of
// grey lines that stand for text.
func (b Book) cover() string {
	c := &coverDrawing{}
	c.put(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%[1]d" height="%[2]d">`, coverWidth, coverHeight)
	c.put(`<rect width="%d" height="%d" fill="#f6f1e4"/>`, coverWidth, coverHeight)
	c.put(`<rect x="40" y="40" width="%d" height="%d" fill="none" stroke="#1d1b16" stroke-width="3"/>`, coverWidth-80, coverHeight-80)
	c.text(coverWidth/2, 210, 130, "middle", "#8c1d18", true, "SẠP BÁO")
	c.rule(265, 8)
	c.rule(283, 2)
	c.text(coverMargin, 345, 38, "start", "#1d1b16", false, b.date())
	c.text(coverWidth-coverMargin, 345, 38, "end", "#1d1b16", false, b.Lang.Count(lang.ExportArticles, b.Len()))
	c.rule(372, 2)
	y := c.title(b.title(), 400)
	c.chapters(b.Chapters, y)
	c.put("</svg>")
	return c.String()
}

type coverDrawing struct{ strings.Builder }

func (c *coverDrawing) put(format string, args ...any) {
	fmt.Fprintf(c, format, args...)
	c.WriteByte('\n')
}

func (c *coverDrawing) text(x, y, size int, at, color string, bold bool, words string) {
	weight := "normal"
	if bold {
		weight = "bold"
	}
	c.put(`<text x="%d" y="%d" font-family="%s" font-size="%d" font-weight="%s" text-anchor="%s" fill="%s">%s</text>`,
		x, y, coverFonts, size, weight, at, color, plainText(words))
}

func (c *coverDrawing) rule(y, thick int) {
	c.put(`<rect x="%d" y="%d" width="%d" height="%d" fill="#1d1b16"/>`, coverMargin, y, coverWidth-2*coverMargin, thick)
}

// title sets the title in the largest size that gives it at most the lines it may
// have, and returns where it ends.
func (c *coverDrawing) title(title string, y int) int {
	for _, try := range []struct{ size, lines int }{{120, 3}, {96, 4}, {76, 5}, {60, 7}} {
		cells := letters(coverWidth-2*coverMargin, try.size)
		lines := viet.Break(title, viet.Measure{Width: cells, Balanced: true})
		if len(lines) > try.lines && try.size > 60 {
			continue
		}
		y += try.size
		for i, l := range lines[:min(len(lines), try.lines)] {
			words := title[l.Start:l.End]
			if i == try.lines-1 && i < len(lines)-1 {
				words = viet.Truncate(words+"…", cells)
			}
			c.text(coverMargin, y, try.size, "start", "#1d1b16", true, words)
			y += try.size * 5 / 4
		}
		break
	}
	return y
}

// chapters names the first chapters in two columns, each over its lines of grey;
// without names the columns are drawn alone.
func (c *coverDrawing) chapters(chapters []Chapter, top int) {
	const gap = 60
	width := (coverWidth - 2*coverMargin - gap) / 2
	var names []string
	for _, ch := range chapters {
		if ch.Title != "" && len(names) < coverChapters {
			names = append(names, viet.Clean(ch.Title))
		}
	}
	rows := max((len(names)+1)/2, 1)
	bottom := coverHeight - coverMargin - 30
	height := max((bottom-top)/rows, 1)
	for i := range 2 * rows {
		x, y := coverMargin+i%2*(width+gap), top+i/2*height
		if i < len(names) {
			c.text(x, y+40, 36, "start", "#8c1d18", true, viet.Truncate(names[i], letters(width, 36)))
		}
		for line := y + 75; line < y+height-20; line += 26 {
			short := 0
			if line+26 >= y+height-20 {
				short = width / 3
			}
			c.put(`<rect x="%d" y="%d" width="%d" height="8" fill="#cfc7b2"/>`, x, line, width-short)
		}
	}
}

// letters is how many fit into a width: one of a wide bold serif takes about 0.64 of
// its size.
func letters(width, size int) int { return width * 100 / (64 * size) }
