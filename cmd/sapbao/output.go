package main

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/sapbao/sapbao/internal/export"
	"github.com/sapbao/sapbao/internal/lang"
)

// target is where a command writes to: standard output for no name or "-", a file, or
// a folder, in which the file is named after the title.
type target struct {
	name, title, ending string
	binary              bool // not for a terminal
}

// writeTo lets write write to the target and returns the file's path, "" for standard
// output. A file is whole afterwards or as it was before.
func (a *app) writeTo(to target, write func(io.Writer) error) (path string, err error) {
	if to.name == "" || to.name == "-" {
		if to.binary && isTerminal(a.out) {
			return "", a.misuse(lang.ExportTerminal)
		}
		return "", buffered(a.out, write)
	}
	path = to.name
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		path = filepath.Join(path, export.FileName(to.title)+to.ending)
		info, err = os.Stat(path)
	}
	if err == nil && !info.Mode().IsRegular() {
		return path, writeInto(path, write)
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return path, replace(real, write)
	}
	return path, replace(path, write)
}

func buffered(w io.Writer, write func(io.Writer) error) error {
	out := bufio.NewWriter(w)
	return errors.Join(write(out), out.Flush())
}

// writeInto writes to what cannot be replaced, such as a pipe or a device.
func writeInto(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return errors.Join(buffered(f, write), f.Close())
}

// replace puts a file in the place of another at once.
func replace(path string, write func(io.Writer) error) error {
	temp, err := os.CreateTemp(filepath.Dir(path), ".sapbao-*")
	if err != nil {
		if at := (&fs.PathError{}); errors.As(err, &at) {
			at.Path = path // the reader knows this one
		}
		return err
	}
	err = errors.Join(buffered(temp, write), temp.Chmod(0o644), temp.Sync(), temp.Close())
	if err == nil {
		err = os.Rename(temp.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(temp.Name()))
	}
	return nil
}
