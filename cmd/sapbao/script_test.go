package main

import (
	"errors"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/sapbao/sapbao/internal/catalog"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"sapbao": main})
}

// TestScripts runs the program as its reader would, against a make-believe portal at
// $PORTAL. Each script has a home of its own and speaks English unless it says otherwise.
func TestScripts(t *testing.T) {
	portal := newstest.NewPortal()
	server := httptest.NewServer(portal)
	t.Cleanup(func() {
		portal.Release()
		server.Close()
	})
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("PORTAL", server.URL)
			e.Setenv("ID", string(catalog.New(nil).NewID(news.Host(server.URL))))
			e.Setenv("SAPBAO_HOME", e.WorkDir+"/home")
			e.Setenv("LC_ALL", "en_GB.UTF-8")
			return os.WriteFile(filepath.Join(e.WorkDir, "latin1.html"), []byte("<p>caf\xe9</p>"), 0o600)
		},
		Cmds:          map[string]func(*testscript.TestScript, bool, []string){"status": status},
		UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != "",
	})
}

// status N COMMAND… runs a command that must end with the exit status N.
func status(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	if err != nil {
		ts.Fatalf("status: %v", err)
	}
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("status: %v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("the exit status is %d, want %d", got, want)
	}
}
