package kit_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

func answer(t *testing.T, cmd tea.Cmd) kit.Answer[int] {
	t.Helper()
	a, ok := cmd().(kit.Answer[int])
	if !ok {
		t.Fatalf("the command brought %T", cmd())
	}
	return a
}

func TestALateAnswerIsDropped(t *testing.T) {
	var errand kit.Errand[int]
	stopped := false
	first := errand.Start(t.Context(), func(ctx context.Context) (int, error) {
		stopped = ctx.Err() != nil
		return 1, nil
	})
	second := errand.Start(t.Context(), func(context.Context) (int, error) { return 2, nil })
	if errand.Owns(answer(t, first)) {
		t.Error("the answer to the first question was owned")
	}
	if !stopped {
		t.Error("the first question was not cancelled")
	}
	if a := answer(t, second); !errand.Owns(a) || a.Value != 2 {
		t.Errorf("answer %+v, want 2, owned", a)
	}
	if errand.Waiting() {
		t.Error("still waiting after the answer")
	}
}

func TestTwoErrandsKeepTheirAnswersApart(t *testing.T) {
	var mine, yours kit.Errand[int]
	ask := func(context.Context) (int, error) { return 1, nil }
	a, b := mine.Start(t.Context(), ask), yours.Start(t.Context(), ask)
	if mine.Owns(answer(t, b)) || yours.Owns(answer(t, a)) {
		t.Error("an errand owned the other's answer")
	}
}

func TestADroppedErrandOwnsNothing(t *testing.T) {
	var errand kit.Errand[int]
	cmd := errand.Start(t.Context(), func(context.Context) (int, error) { return 1, nil })
	errand.Drop()
	if errand.Owns(answer(t, cmd)) || errand.Owns(kit.Answer[int]{}) {
		t.Error("an answer was owned")
	}
}

func TestBindingMatchesByKeyAndByName(t *testing.T) {
	env := kit.Env{Keys: map[string][]string{"bookmark": {"B", "ctrl+b"}}}
	b := env.Bind("bookmark", lang.FailureGone, "m")
	for _, msg := range []tea.Msg{kit.Do{Command: "bookmark"}, tea.KeyPressMsg{Code: 'b', Text: "B"}, tea.KeyPressMsg{Code: 'b', Mod: tea.ModCtrl}} {
		if !b.Matches(msg) {
			t.Errorf("%v does not match", msg)
		}
	}
	for _, msg := range []tea.Msg{kit.Do{Command: "other"}, tea.KeyPressMsg{Code: 'm', Text: "m"}, tea.PasteMsg{Content: "B"}} {
		if b.Matches(msg) {
			t.Errorf("%v matches", msg)
		}
	}
	if got, want := b.Help().Key, "B ^B"; got != want {
		t.Errorf("key shown as %q, want %q", got, want)
	}
}

func TestIsKey(t *testing.T) {
	for name, want := range map[string]bool{
		"m": true, "M": true, "ể": true, "ctrl+d": true, "f2": true, "f63": true, "space": true, "g g": true, "ctrl+w h": true, "shift+tab": true,
		"ctrl+alt+x": true, "+": true, "insert": true,
		"": false, "gg": false, "ctrl-d": false, "Enter": false, "f0": false, "f64": false, "ctrl+": false, "spce": false, "g gg": false,
	} {
		if got := kit.IsKey(name); got != want {
			t.Errorf("IsKey(%q) = %v", name, got)
		}
	}
}

func TestKeysOneAfterTheOtherAreShownTogether(t *testing.T) {
	if got, want := (kit.Env{}).KeyNames([]string{"g g", "home", "ctrl+w up", "space"}), "gg Home ^W↑ Cách"; got != want {
		t.Errorf("KeyNames = %q, want %q", got, want)
	}
}

func TestEveryFailureHasItsSentence(t *testing.T) {
	failures := []error{
		news.ErrOffline, news.ErrGone, news.ErrChallenge, news.ErrLogin, news.ErrNotFeed,
		news.ErrEmpty, news.ErrTooLarge, news.ErrUnknown, news.ErrAmbiguous, context.DeadlineExceeded,
	}
	seen := map[string]error{}
	for _, l := range []lang.Lang{lang.Vietnamese, lang.English} {
		for _, err := range failures {
			text := kit.Env{Lang: l}.Explain(fmt.Errorf("feed a/b: %w", err))
			if strings.Contains(text, "a/b") {
				t.Errorf("%v is told as %q", err, text)
			}
			if other, ok := seen[text]; ok {
				t.Errorf("%v and %v are told alike: %q", err, other, text)
			}
			seen[text] = err
		}
	}
	if got := (kit.Env{}).Explain(errors.New("ổ đĩa đầy")); !strings.Contains(got, "ổ đĩa đầy") {
		t.Errorf("an unknown failure is told as %q", got)
	}
}

func TestAttemptTellsOfFailure(t *testing.T) {
	env := kit.Env{Context: t.Context()}
	msg := env.Attempt(func(context.Context) error { return news.ErrGone }, kit.Followed{})()
	if toast, ok := msg.(kit.Toast); !ok || !toast.Bad {
		t.Errorf("brought %#v, want a bad toast", msg)
	}
	if msg := env.Attempt(func(context.Context) error { return nil }, kit.Followed{})(); msg != (kit.Followed{}) {
		t.Errorf("brought %#v, want Followed", msg)
	}
}

func TestOnlyTheLastOfManyWaitsIsAnswered(t *testing.T) {
	var errand kit.Errand[int]
	first, second := errand.Wait(time.Second, 1), errand.Wait(time.Second, 2)
	brought := func(cmd tea.Cmd) kit.Answer[int] {
		after, ok := cmd().(kit.After)
		if !ok || after.Delay != time.Second {
			t.Fatalf("brought %#v, want After a second", cmd())
		}
		return after.Msg.(kit.Answer[int])
	}
	if errand.Owns(brought(first)) {
		t.Error("the first wait was answered")
	}
	if a := brought(second); !errand.Owns(a) || a.Value != 2 {
		t.Errorf("the last wait brought %+v, want 2, owned", a)
	}
}

func TestOnlyWhatIsSentIsReady(t *testing.T) {
	if msg, ok := kit.Ready(kit.Send(kit.Back{})); !ok || msg != (kit.Back{}) {
		t.Errorf("Ready(Send(Back)) = %v, %v", msg, ok)
	}
	if msg, ok := kit.Ready(tea.Batch(nil, kit.Send(kit.OpenHelp{}))); !ok || msg != (kit.OpenHelp{}) {
		t.Errorf("a batch of one is not ready: %v, %v", msg, ok)
	}
	asks := func() tea.Msg {
		t.Error("a command that asks something was run")
		return nil
	}
	for _, cmd := range []tea.Cmd{nil, asks, tea.Batch(asks, kit.Send(kit.Back{}))} {
		if _, ok := kit.Ready(cmd); ok {
			t.Error("a command that Send did not make is ready")
		}
	}
}
