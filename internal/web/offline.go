package web

import (
	"errors"
	"net"
	"slices"
	"syscall"
)

// offline reports whether a failed connection means that there is no network,
// rather than that one host is in trouble. It does where
//   - the proxy could not be reached, or did not let us out (4xx to CONNECT);
//   - the system has no route, or its network is down;
//   - a name could not be looked up because no name server answered;
//   - a name is unknown while this machine has no address but loopback ones:
//     some systems say so of every name when they are not connected.
//
// A refused or reset connection, an unknown name on a connected machine, and
// silence are the host's own failures.
func offline(err error) bool {
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
	return !lookup.IsNotFound || !connected()
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
