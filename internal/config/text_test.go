package config_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/config"
)

func TestTheSampleChangesNothingAndNamesEveryKey(t *testing.T) {
	text, err := config.Sample("của tôi\nmột tờ báo")
	if err != nil {
		t.Fatal(err)
	}
	if got, err := config.Load(written(t, string(text))); err != nil || !reflect.DeepEqual(got, config.Default()) {
		t.Errorf("the sample is read as %+v, %v", got, err)
	}
	if !strings.HasPrefix(string(text), "# của tôi\n# một tờ báo\n") {
		t.Errorf("the heading is not there:\n%s", text)
	}
	var bare strings.Builder
	for line := range strings.Lines(string(text)) {
		if !strings.HasPrefix(line, "# bookmark") && !strings.HasPrefix(line, "# của") && !strings.HasPrefix(line, "# một") {
			line = strings.TrimPrefix(line, "# ")
		}
		bare.WriteString(line)
	}
	got, err := config.Load(written(t, bare.String()))
	if s := got.Section["vnexpress/thoi-su"]; s.Interval == nil || s.Full == nil || s.Pictures == nil || len(s.Mute) != 1 {
		t.Errorf("the section's choices: %+v", s)
	}
	got.Follow, got.Keys, got.Section = nil, nil, nil
	if err != nil || !reflect.DeepEqual(got, config.Default()) {
		t.Errorf("without the comment signs: %+v, %v\n%s", got, err, bare.String())
	}
}

func TestTheTextIsReadAsTheSame(t *testing.T) {
	want := config.Default()
	want.Theme, want.Watch, want.Refresh.Interval.Duration = "giay", []string{"bão"}, 90*time.Second
	want.Keys = map[string][]string{"bookmark": {"m", "f2"}}
	text, err := want.Text()
	if err != nil {
		t.Fatal(err)
	}
	got, err := config.Load(written(t, string(text)))
	if got.Follow != nil && len(got.Follow) == 0 {
		got.Follow = nil
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v\nof %s", got, err, text)
	}
}

func TestAFileThatIsThereIsNotWrittenOver(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sapbao", "config.toml")
	if created, err := config.Create(path, []byte("# một\n")); !created || err != nil {
		t.Errorf("created: %v, %v", created, err)
	}
	if created, err := config.Create(path, []byte("# hai\n")); created || err != nil {
		t.Errorf("created again: %v, %v", created, err)
	}
	if got, _ := os.ReadFile(path); string(got) != "# một\n" {
		t.Errorf("the file is %q", got)
	}
}
