namespace AccsGen;

/// <summary>The error codes of OAuth that attributes may show. Whatever else stands in their place came from who knows where.</summary>
internal static class TokenErrors
{
    public static bool IsKnown(string error) => error is
        "invalid_client" or "invalid_scope" or "unauthorized_client" or "invalid_grant" or "invalid_request" or "unsupported_grant_type" or "access_denied"
        or "temporarily_unavailable" or "server_error";
}
