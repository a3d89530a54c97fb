# Answers SPF questions with Mail::SPF: JSON lines on standard input and output, DNS asked of the parent.
#   in:  {"ip", "sender", "helo", "receiver"}        out: {"result", "text", "explanation"}
#   out: {"name", "type"}                            in:  {"outcome", "aliases", "records" or "reason"}
use strict;
use warnings;
use JSON::PP;
use Mail::SPF;
use Net::DNS;

my $json = JSON::PP->new->ascii->canonical->allow_nonref;
my $none = "\x{1}none";
$| = 1;
local $SIG{__WARN__} = sub { };

sub tell_parent { print $json->encode($_[0]), "\n" }

sub hear {
    my $line = <STDIN>;
    return defined $line ? $json->decode($line) : undef;
}

package Resolver;

sub new { return bless { error => '' }, shift }

sub errorstring { return $_[0]{error} }

# Text is read as in a master file.
sub escaped {
    my ($octets) = @_;
    $octets =~ s/([^0-9A-Za-z])/sprintf '\\%03d', ord $1/ge;
    return $octets eq '' ? '""' : $octets;
}

sub data_of {
    my ($type, $record) = @_;
    return (txtdata => [map { escaped($_) } @$record]) if $type eq 'TXT';
    return (preference => $record->{preference}, exchange => $record->{exchange} eq '' ? '.' : $record->{exchange})
        if $type eq 'MX';
    return $type eq 'PTR' ? (ptrdname => $record) : (address => $record);
}

sub send {
    my ($self, $name, $type) = @_;
    main::tell_parent({ name => "$name", type => $type });
    my $answer = main::hear();
    my $reason = $answer->{reason} // '';
    $self->{error} = $reason eq 'timeout' ? 'query timed out' : '';
    return undef if $reason eq 'timeout';
    # Not of the name: what stands in the question section is never read.
    my $packet = Net::DNS::Packet->new('question.example', $type);
    my $rcode = $reason ne '' ? ($reason eq 'refused' ? 'REFUSED' : 'SERVFAIL')
        : $answer->{outcome} eq 'nxdomain' ? 'NXDOMAIN' : 'NOERROR';
    $packet->header->rcode($rcode);
    my $owner = 'owner.example';
    for my $alias (@{ $answer->{aliases} // [] }) {
        $packet->push(answer => Net::DNS::RR->new(owner => $owner, type => 'CNAME', cname => $alias));
        $owner = $alias;
    }
    for my $record (@{ $answer->{records} // [] }) {
        $packet->push(answer => Net::DNS::RR->new(owner => $owner, type => $type, data_of($type, $record)));
    }
    return $packet;
}

package main;

my %server;
tell_parent({ engine => "Mail::SPF $Mail::SPF::VERSION" });
while (defined(my $question = hear())) {
    my ($ip, $sender, $helo, $receiver) = @{$question}{qw(ip sender helo receiver)};
    $server{$receiver} //= Mail::SPF::Server->new(
        dns_resolver => Resolver->new, hostname => $receiver, default_authority_explanation => $none);
    my $told = eval {
        my $request = Mail::SPF::Request->new(
            versions => [1], ip_address => $ip, helo_identity => $helo,
            $sender eq '' ? (scope => 'helo', identity => $helo) : (scope => 'mfrom', identity => $sender));
        my $result = $server{$receiver}->process($request);
        my $text = $result->is_code('fail') ? $result->authority_explanation : $none;
        { result => $result->code, text => $result->text // '', explanation => $text eq $none ? undef : $text };
    };
    $told //= { result => 'crash', text => ref $@ && $@->can('text') ? ref($@) . ': ' . ($@->text // '') : "$@" };
    tell_parent($told);
}
