package web

import (
	"context"
	"errors"
	"net"
	"slices"
	"syscall"
	"time"
)

// offline reports whether a failed connection means that there is no network,
// rather than that one host is in trouble. It does where
//   - the proxy could not be reached, or did not let us out (4xx to CONNECT);
//   - the system has no route, or its network is down;
//   - a name could not be looked up because no name server answered;
//   - a name is unknown while this machine has no address but loopback ones, or
//     while no name is known: some systems, and the resolvers of closed networks,
//     say so of every name.
//
// A refused or reset connection, an unknown name on a connected machine, and
// silence are the host's own failures.
func (o Options) offline(ctx context.Context, err error) bool {
	var op *net.OpError
	if errors.As(err, &op) && op.Op == "proxyconnect" || errors.As(err, new(errProxy)) {
		return true
	}
	var code syscall.Errno
	if errors.As(err, &code) && slices.Contains(unreachable, code) {
		return true
	}
	var lookup *net.DNSError
	if !errors.As(err, &lookup) {
		return false
	}
	return !lookup.IsNotFound || !connected() || !o.Resolves(ctx)
}

// longestProbe bounds the asking whether names are known at all.
const longestProbe = 3 * time.Second

// resolves reports whether the resolver knows the root of all names. Anything but its
// word that there is none leaves it the benefit of the doubt: some resolvers at home
// answer no such question.
func resolves(ctx context.Context) bool {
	// A run that ends for want of a network must not cut short the finding of why.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), longestProbe)
	defer cancel()
	_, err := net.DefaultResolver.LookupNS(ctx, ".")
	var lookup *net.DNSError
	return !errors.As(err, &lookup) || !lookup.IsNotFound
}

// connected reports whether the machine has an address that others could reach.
func connected() bool {
	addresses, err := net.InterfaceAddrs()
	if err != nil {
		return true
	}
	return slices.ContainsFunc(addresses, func(a net.Addr) bool {
		network, ok := a.(*net.IPNet)
		return ok && network.IP.IsGlobalUnicast()
	})
}
