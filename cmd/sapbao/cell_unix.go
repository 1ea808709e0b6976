//go:build unix

package main

import (
	"os"

	"golang.org/x/sys/unix"

	"github.com/sapbao/sapbao/internal/picture"
)

// cell is the size of a character cell in pixels as the system tells it; zero where
// it does not know.
func (a *app) cell() picture.Cell {
	f, ok := a.out.(*os.File)
	if !ok {
		return picture.Cell{}
	}
	size, err := unix.IoctlGetWinsize(int(f.Fd()), unix.TIOCGWINSZ)
	if err != nil || size.Col == 0 || size.Row == 0 {
		return picture.Cell{}
	}
	return picture.Cell{Width: int(size.Xpixel / size.Col), Height: int(size.Ypixel / size.Row)}
}
