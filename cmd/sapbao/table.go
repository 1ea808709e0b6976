package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/sapbao/sapbao/internal/viet"
)

// table lines up columns by cells; the last takes what is left of the width.
type table struct {
	out   io.Writer
	width int // 0: no limit
	rows  [][]string
}

func (t *table) row(cells ...string) { t.rows = append(t.rows, cells) }

func (t *table) print() error {
	var widths []int
	for _, row := range t.rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], viet.Width(cell))
		}
	}
	for _, row := range t.rows {
		if _, err := fmt.Fprintln(t.out, t.line(row, widths)); err != nil {
			return err
		}
	}
	return nil
}

func (t *table) line(row []string, widths []int) string {
	var b strings.Builder
	used := 0
	for i, cell := range row {
		if i == len(row)-1 {
			if t.width > used {
				cell = viet.Truncate(cell, t.width-used)
			}
			b.WriteString(cell)
			break
		}
		b.WriteString(cell)
		b.WriteString(strings.Repeat(" ", widths[i]-viet.Width(cell)+2))
		used += widths[i] + 2
	}
	return strings.TrimRight(b.String(), " ")
}
