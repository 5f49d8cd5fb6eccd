using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AccsGen;

/// <content>Tokens: a span for each renewal, and how renewals end.</content>
internal static partial class AccsTelemetry
{
    /// <summary>A span for one renewal, below the call that set it off. Others may wait for it, but it is seen once: their spans are linked to it.</summary>
    public static Activity? StartToken(TokenRenewal renewal)
    {
        var span = Source.StartActivity("IMS token", ActivityKind.Client, renewal.Parent);
        renewal.Span = span;
        return span;
    }

    /// <summary>Links the span of a call that waited for a renewal which another call set off.</summary>
    public static void LinkToken(TokenRenewal renewal)
    {
        if (renewal.Span is { } span)
            CurrentSpan?.AddLink(new ActivityLink(span.Context));
    }

    /// <summary>Counts a renewal and finishes its span.</summary>
    public static void EndToken(Activity? span, TokenRenewal renewal, string outcome, TokenFailure? failure)
    {
        var errorType = failure is null ? null : TypeOf(failure);
        if (TokenMeters.Renewals.Enabled)
        {
            var tags = new TagList { { "accsgen.token.outcome", outcome } };
            if (renewal.Server is { } asked)
                AddServer(ref tags, asked);
            if (errorType is not null)
                tags.Add("error.type", errorType);
            TokenMeters.Renewals.Add(1, tags);
        }
        if (span is null)
            return;
        span.SetTag("accsgen.token.outcome", outcome);
        if (renewal.Server is { } server)
        {
            span.SetTag("http.request.method", "POST");
            span.SetTag("server.address", server.Host);
            span.SetTag("server.port", server.Port);
            if (renewal.Attempts > 1)
                span.SetTag("http.request.resend_count", renewal.Attempts - 1);
        }
        if (failure?.Status is { } status)
            span.SetTag("http.response.status_code", (int)status);
        if (failure is not null)
            Fail(span, failure.Kind == TokenFailureKind.Connection ? typeof(AccsConnectionException) : typeof(AccsAuthenticationException), errorType!, CallFault.Describe(failure.ToException()));
        span.Dispose();
    }

    /// <summary>The error code if it is one of OAuth's, else the status, else what kind of failure it was.</summary>
    private static string TypeOf(TokenFailure failure) => failure switch
    {
        { Error: { } error } when TokenErrors.IsKnown(error) => error,
        { Kind: TokenFailureKind.Unusable } => "unusable_answer",
        { Status: { } status } => ((int)status).ToString(CultureInfo.InvariantCulture),
        { Cause: TimeoutException } => "timeout",
        { Cause: HttpRequestException { HttpRequestError: not HttpRequestError.Unknown and var error } } => JsonNamingPolicy.SnakeCaseLower.ConvertName(error.ToString()),
        { Kind: TokenFailureKind.Connection } => "connection_lost",
        _ => "credential",
    };

    private static class TokenMeters
    {
        public static readonly Counter<long> Renewals = Meter.CreateCounter<long>(
            "accsgen.token.renewals", "{renewal}", "Renewals of access tokens by outcome: obtained, shared, refused, failed, cancelled.");
    }
}
