//go:build unix

package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
)

// terminal is the program on a pseudo terminal.
type terminal struct {
	t    *testing.T
	tty  *os.File
	done chan error

	mu  sync.Mutex
	out bytes.Buffer
}

// patience is how long a screen may take on a busy machine.
const patience = 30 * time.Second

func startOnTerminal(t *testing.T, temp string, args ...string) *terminal {
	t.Helper()
	cmd := exec.Command("sapbao", args...)
	cmd.Env = append(os.Environ(), "TERM=xterm-256color", "LC_ALL=vi_VN.UTF-8", "TMPDIR="+temp, "SAPBAO_HOME=", "XDG_CONFIG_HOME="+temp, "XDG_DATA_HOME="+temp, "XDG_STATE_HOME="+temp)
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 40, Cols: 120})
	if err != nil {
		t.Fatal(err)
	}
	term := &terminal{t: t, tty: tty, done: make(chan error, 1)}
	go func() {
		chunk := make([]byte, 32<<10)
		for {
			n, err := tty.Read(chunk)
			term.mu.Lock()
			term.out.Write(chunk[:n])
			term.mu.Unlock()
			if err != nil {
				break
			}
		}
		term.done <- cmd.Wait()
	}()
	t.Cleanup(func() { _ = tty.Close() })
	return term
}

// expect waits until all the words have been painted since the last key.
func (term *terminal) expect(words ...string) {
	term.t.Helper()
	deadline := time.Now().Add(patience)
	for {
		painted := term.painted()
		missing := ""
		for _, w := range words {
			if !strings.Contains(painted, w) {
				missing = w
			}
		}
		if missing == "" {
			return
		}
		if time.Now().After(deadline) {
			term.t.Fatalf("%q was not painted; what was:\n%s", missing, painted)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

func (term *terminal) painted() string {
	term.mu.Lock()
	defer term.mu.Unlock()
	return term.out.String()
}

// press sends keys and forgets what was painted before.
func (term *terminal) press(keys string) {
	term.t.Helper()
	term.mu.Lock()
	term.out.Reset()
	term.mu.Unlock()
	if _, err := term.tty.WriteString(keys); err != nil {
		term.t.Fatal(err)
	}
}

// repaint makes the program paint its whole screen anew, since a key paints only what changed.
func (term *terminal) repaint(columns uint16) {
	term.t.Helper()
	if err := pty.Setsize(term.tty, &pty.Winsize{Rows: 40, Cols: columns}); err != nil {
		term.t.Fatal(err)
	}
}

func TestProgramFromFrontPageToShelf(t *testing.T) {
	temp := t.TempDir()
	term := startOnTerminal(t, temp, "--demo")
	term.expect("Hướng dẫn", "Miền Tây", "Khoa học")
	term.press("\r")
	term.expect("Bắt đầu từ trang nhất")
	term.press("m")
	term.expect("Đã lưu")
	term.press("q")
	term.repaint(119)
	term.expect("Miền Tây")
	term.press("M")
	term.repaint(120)
	term.expect("Mười phút làm quen với Sạp Báo")
	term.press("?")
	term.repaint(119)
	term.expect("Hay dùng")
	term.press("\x03")
	select {
	case err := <-term.done:
		if err != nil {
			t.Errorf("the program ended with %v", err)
		}
	case <-time.After(patience):
		t.Fatal("the program did not end")
	}
	if !strings.Contains(term.painted(), "\x1b[?1049l") {
		t.Error("the alternate screen was not left")
	}
	if left, _ := filepath.Glob(filepath.Join(temp, "*")); len(left) > 0 {
		t.Errorf("the demo left %q behind", left)
	}
}

func TestProgramOpensWithoutANetwork(t *testing.T) {
	temp := t.TempDir()
	term := startOnTerminal(t, temp, "--home", temp, "--offline")
	term.expect("Bước 1/3", "ngoại tuyến")
	term.press("\x1b")
	term.expect("--demo")
	term.press("\x03")
	if err := <-term.done; err != nil {
		t.Errorf("the program ended with %v", err)
	}
}
