namespace AccsGen;

public sealed partial class AccsClientOptions
{
    /// <summary>
    /// Makes options from environment variables and, for those that aren't set, a file <c>.env</c> in the current directory: <c>API_ENDPOINT</c>,
    /// <c>IMS_CLIENT_ID</c>, <c>IMS_CLIENT_SECRET</c>, and optionally <c>IMS_CLIENT_SECRET_2</c> (tried when the first is refused), <c>IMS_ORG_ID</c>, <c>IMS_TOKEN_ENDPOINT</c>, <c>IMS_SCOPES</c>
    /// (separated by commas), <c>ACCS_STORE</c> (<c>all</c>, <c>default</c> or a store view code).
    /// </summary>
    /// <returns>The options, checked.</returns>
    /// <exception cref="AccsConfigurationException">Variables are missing or malformed; the message names each, and what is wrong with it.</exception>
    public static AccsClientOptions FromEnvironment() => FromEnvironment(Environment.GetEnvironmentVariable, Path.Combine(Environment.CurrentDirectory, ".env"));

    internal static AccsClientOptions FromEnvironment(Func<string, string?> environment, string envFile)
    {
        var faults = new List<string>();
        var source = new EnvironmentSource(environment, EnvFile.Read(envFile, faults));

        var endpoint = source.Uri("API_ENDPOINT", faults);
        if (endpoint is not null || !source.Has("API_ENDPOINT"))
            AddEndpointFaults("API_ENDPOINT", endpoint, faults);
        var clientId = source.Required("IMS_CLIENT_ID", "the client id of the server-to-server credential in Adobe Developer Console", faults);
        var secret = source.Required("IMS_CLIENT_SECRET", "the client secret of that credential", faults);
        var secondSecret = source.Optional("IMS_CLIENT_SECRET_2", faults);
        var tokenEndpoint = source.Uri("IMS_TOKEN_ENDPOINT", faults);
        if (tokenEndpoint is not null && !OptionRules.IsSecure(tokenEndpoint))
            faults.Add("IMS_TOKEN_ENDPOINT has to be https (http is accepted for this machine only): the secret is sent there.");
        var organization = source.Header("IMS_ORG_ID", faults);
        var scopes = source.Get("IMS_SCOPES")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (scopes is { Length: 0 })
            faults.Add("IMS_SCOPES holds no scope; leave it out for the usual ones.");
        var store = source.Get("ACCS_STORE");
        if (store is not null && !StoreScope.IsCode(store))
            faults.Add("ACCS_STORE is neither all, default nor a store view code.");
        if (faults.Count > 0)
            throw new AccsConfigurationException(faults);

        var options = new AccsClientOptions
        {
            Endpoint = endpoint,
            Credential = new ImsCredential(clientId!, secondSecret is null || secondSecret == secret ? [secret!] : [secret!, secondSecret])
            {
                OrganizationId = organization,
                TokenEndpoint = tokenEndpoint ?? ImsCredential.DefaultTokenEndpoint,
                Scopes = scopes ?? ImsCredential.DefaultScopes,
            },
            Store = store is null ? StoreScope.All : StoreScope.View(store),
        };
        options.Validate();
        return options;
    }
}
