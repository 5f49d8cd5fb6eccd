namespace AccsGen;

public sealed partial class AccsClientOptions
{
    /// <summary>Checks the options.</summary>
    /// <exception cref="AccsConfigurationException">Something is wrong; the message names all of it, and no secret.</exception>
    public void Validate()
    {
        var faults = new List<string>();
        AddEndpointFaults(nameof(Endpoint), Endpoint, faults);
        AddAuthenticationFaults(faults);
        if (!OptionRules.IsTimeout(Timeout))
            faults.Add($"{nameof(Timeout)} is {Timeout}: more than zero and at most a day, or infinite, is expected.");
        if (UserAgent is not null && !OptionRules.IsHeaderValue(UserAgent))
            faults.Add($"{nameof(UserAgent)} has line breaks, control or non-ASCII characters.");
        if (Retry is null)
            faults.Add($"{nameof(Retry)} is null; for no repeating set {nameof(RetryOptions.MaxAttempts)} to 1.");
        if (Throttle is null)
            faults.Add($"{nameof(Throttle)} is null; for none set {nameof(AccsThrottleOptions)}.{nameof(AccsThrottleOptions.Off)}.");
        if (Logging is null)
            faults.Add($"{nameof(Logging)} is null.");
        if (Json is null)
            faults.Add($"{nameof(Json)} is null.");
        if (faults.Count > 0)
            throw new AccsConfigurationException(faults);
    }

    /// <summary>What is wrong with an endpoint. The same rules for the option and the environment variable, each under its own name.</summary>
    internal static void AddEndpointFaults(string name, Uri? endpoint, List<string> faults)
    {
        const string Example = "https://<region>.api.commerce.adobe.com/<tenant-id>";
        if (endpoint is null)
        {
            faults.Add($"{name} is missing: the tenant's REST endpoint, {Example}, as Commerce Cloud Manager shows it.");
            return;
        }
        if (!endpoint.IsAbsoluteUri)
        {
            faults.Add($"{name} is no absolute URL: {Example} is expected.");
            return;
        }
        if (!OptionRules.IsSecure(endpoint))
            faults.Add($"{name} has to be https (http is accepted for this machine only): the access token travels with every request.");
        if (endpoint.UserInfo.Length > 0)
            faults.Add($"{name} holds a user name or password; credentials don't belong into the URL.");
        if (endpoint.Query.Length > 0 || endpoint.Fragment.Length > 0)
            faults.Add($"{name} has a query or fragment; only {Example} is expected.");
        var segments = endpoint.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Contains("rest", StringComparer.OrdinalIgnoreCase))
            faults.Add($"{name} contains /rest, which this service doesn't have: end the URL with the tenant id.");
        else if (segments.Length > 0 && segments[^1].ToUpperInvariant() is "V1" or "V2")
            faults.Add($"{name} ends with /{segments[^1]}, which is part of each operation's path: end the URL with the tenant id.");
    }
}
