package kit

import "context"

// Speaker reads text aloud.
type Speaker interface {
	// Speak returns when the text was read, or soon after the context has ended.
	Speak(ctx context.Context, text string) error
}
