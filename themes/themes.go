// Package themes holds the palettes that come with the program, one TOML file each.
package themes

import "embed"

// Files are the palettes; a theme's name is its file's name without ".toml".
//
//go:embed *.toml
var Files embed.FS
