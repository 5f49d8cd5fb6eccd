using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace AccsGen.Runtime.Tests.Transport.Retry;

public sealed class RetryRulesTests
{
    [Theory]
    [InlineData(RetryReason.None, false, false, false)]
    [InlineData(RetryReason.NotSent, true, true, true)]
    [InlineData(RetryReason.Throttled, true, true, true)]
    [InlineData(RetryReason.Busy, true, true, true)]
    [InlineData(RetryReason.Unavailable, true, true, false)]
    [InlineData(RetryReason.TimedOut, true, true, false)]
    [InlineData(RetryReason.ConnectionLost, true, true, false)]
    [InlineData(RetryReason.LockConflict, true, true, false)]
    [InlineData(RetryReason.ServerError, true, false, false)]
    public void What_is_tried_again(RetryReason reason, bool safe, bool idempotent, bool nonIdempotent)
    {
        Assert.Equal(safe, RetryRules.Allows(AccsOperationKind.Safe, reason));
        Assert.Equal(idempotent, RetryRules.Allows(AccsOperationKind.Idempotent, reason));
        Assert.Equal(nonIdempotent, RetryRules.Allows(AccsOperationKind.NonIdempotent, reason));
    }

    [Fact]
    public void The_table_has_a_row_for_each_reason() => Assert.Equal(9, Enum.GetValues<RetryReason>().Length);

    [Theory]
    [InlineData(200, false, RetryReason.None)]
    [InlineData(302, false, RetryReason.None)]
    [InlineData(400, false, RetryReason.None)]
    [InlineData(401, false, RetryReason.None)]
    [InlineData(403, true, RetryReason.None)]
    [InlineData(404, false, RetryReason.None)]
    [InlineData(408, false, RetryReason.Unavailable)]
    [InlineData(409, false, RetryReason.None)]
    [InlineData(425, false, RetryReason.None)]
    [InlineData(429, false, RetryReason.Throttled)]
    [InlineData(429, true, RetryReason.Throttled)]
    [InlineData(500, false, RetryReason.ServerError)]
    [InlineData(501, false, RetryReason.None)]
    [InlineData(502, false, RetryReason.Unavailable)]
    [InlineData(503, false, RetryReason.Unavailable)]
    [InlineData(503, true, RetryReason.Busy)]
    [InlineData(504, true, RetryReason.Unavailable)]
    [InlineData(505, false, RetryReason.None)]
    public void What_a_status_means(int status, bool hasRetryAfter, RetryReason expected) =>
        Assert.Equal(expected, RetryRules.ReasonOf((HttpStatusCode)status, hasRetryAfter));

    public static TheoryData<Exception, RetryReason> Faults => new()
    {
        { new HttpRequestException(HttpRequestError.NameResolutionError), RetryReason.NotSent },
        { new HttpRequestException(HttpRequestError.ConnectionError), RetryReason.NotSent },
        { new HttpRequestException(HttpRequestError.ProxyTunnelError), RetryReason.NotSent },
        { new HttpRequestException(HttpRequestError.SecureConnectionError, "", new IOException()), RetryReason.NotSent },
        { new HttpRequestException(HttpRequestError.SecureConnectionError, "", new AuthenticationException()), RetryReason.None },
        { new HttpRequestException("", new SocketException((int)SocketError.ConnectionRefused)), RetryReason.NotSent },
        { new HttpRequestException("", new SocketException((int)SocketError.ConnectionReset)), RetryReason.ConnectionLost },
        { new HttpRequestException(HttpRequestError.ResponseEnded), RetryReason.ConnectionLost },
        { new HttpRequestException(HttpRequestError.HttpProtocolError), RetryReason.ConnectionLost },
        { new HttpRequestException("Sending failed."), RetryReason.ConnectionLost },
        { new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded), RetryReason.None },
        { new HttpIOException(HttpRequestError.ResponseEnded), RetryReason.ConnectionLost },
        { new IOException(), RetryReason.ConnectionLost },
        { new OperationCanceledException("", new TimeoutException()), RetryReason.TimedOut },
        { new OperationCanceledException(), RetryReason.None },
        { new InvalidOperationException(), RetryReason.None },
        { new AccsAuthenticationException("refused"), RetryReason.None },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_an_exception_means(Exception fault, RetryReason expected) => Assert.Equal(expected, RetryRules.ReasonOf(fault, isFromSockets: false));

    [Fact]
    public void Of_sockets_a_timeout_means_that_no_connection_was_made() =>
        Assert.Equal(RetryReason.NotSent, RetryRules.ReasonOf(new OperationCanceledException("", new TimeoutException()), isFromSockets: true));

    [Theory]
    [InlineData("""{"message":"SQLSTATE[40001]: Serialization failure: 1213 Deadlock found when trying to get lock; try restarting transaction"}""", true)]
    [InlineData("""{"message":"Database deadlock found when trying to get lock"}""", true)]
    [InlineData("""{"message":"SQLSTATE[HY000]: General error: 1205 Lock wait timeout exceeded; try restarting transaction"}""", true)]
    [InlineData("""{"message":"The product was unable to be saved. Please try again."}""", false)]
    [InlineData("""{"message":"SQLSTATE[23000]: Integrity constraint violation"}""", false)]
    [InlineData("", false)]
    public void Which_errors_are_lock_conflicts(string body, bool expected) => Assert.Equal(expected, RetryRules.IsLockConflict(Encoding.UTF8.GetBytes(body)));
}
