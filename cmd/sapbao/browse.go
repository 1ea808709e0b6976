package main

import (
	"errors"
	"fmt"
	"os/exec"
	"runtime"

	"github.com/sapbao/sapbao/internal/news"
)

// browse opens an http or https address with the system's own opener, without a shell.
// It does not wait for the browser.
func browse(url string) error {
	link := news.CleanLink(url)
	if link == "" {
		return fmt.Errorf("address %q: %w", url, news.ErrAddress)
	}
	name, args := opener(runtime.GOOS)
	cmd := exec.Command(name, append(args, link)...) //nolint:gosec // an absolute http(s) address, no shell
	if err := cmd.Start(); err != nil {
		if errors.Is(err, exec.ErrNotFound) {
			return fmt.Errorf("%w: %w", news.ErrNoBrowser, err)
		}
		return err
	}
	go func() { _ = cmd.Wait() }() // its exit says nothing that the reader waits for
	return nil
}

func opener(system string) (name string, args []string) {
	switch system {
	case "darwin":
		return "open", nil
	case "windows":
		return "rundll32", []string{"url.dll,FileProtocolHandler"}
	}
	return "xdg-open", nil
}
