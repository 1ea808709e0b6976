//go:build !unix

package main

import "github.com/sapbao/sapbao/internal/picture"

// cell is the size of a character cell in pixels, which this system does not tell.
func (a *app) cell() picture.Cell { return picture.Cell{} }
