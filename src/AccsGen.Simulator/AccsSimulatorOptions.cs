using System.Net;
using System.Security.Cryptography.X509Certificates;
using AccsGen.Simulator.Entities.Media;

namespace AccsGen.Simulator;

/// <summary>How a simulator starts. Everything has a default; the options are checked once, at the start, and all their faults come in one message.</summary>
public sealed class AccsSimulatorOptions
{
    /// <summary>The scope without which IMS gives no token for ACCS.</summary>
    public const string RequiredScope = "commerce.accs";

    /// <summary>The port. Default 0: any free port.</summary>
    public int Port { get; set; }

    /// <summary>
    /// The address it listens on. Default 127.0.0.1: this machine only. On any other address, <see cref="IPAddress.Any"/> say, every machine that reaches it can use the simulator and see what it was sent.
    /// </summary>
    public IPAddress Address { get; set; } = IPAddress.Loopback;

    /// <summary>Whether it speaks HTTPS, with <see cref="Certificate"/> or, without one, a certificate that it makes itself (<see cref="AccsSimulator.Certificate"/>). Default false.</summary>
    public bool UseHttps { get; set; }

    /// <summary>The certificate for HTTPS, with its private key; one that is made at the start when <see langword="null"/>, the default.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>
    /// The tenant's id, the first segment of every path: ASCII letters, digits and hyphens; case counts. Default <c>SimTenant7Qx2LmB9dRkVwA</c>, of mixed case
    /// as real ones are, so that a client that changes the case of its endpoint is found out.
    /// </summary>
    public string TenantId { get; set; } = "SimTenant7Qx2LmB9dRkVwA";

    /// <summary>The credentials that IMS knows. Default one, which may do everything: <c>simulator-client</c> with the secret <c>simulator-secret</c>.</summary>
    public IList<SimulatorCredential> Credentials { get; } = [new SimulatorCredential("simulator-client", "simulator-secret")];

    /// <summary>The client id of the first credential.</summary>
    public string ClientId
    {
        get => Credentials[0].ClientId;
        set => Credentials[0].ClientId = value;
    }

    /// <summary>The secrets of the first credential, one or two: a credential has two while it is being rotated.</summary>
    public IList<string> ClientSecrets => Credentials[0].ClientSecrets;

    /// <summary>The organization the tenant belongs to. Default <c>0123456789ABCDEF01234567@AdobeOrg</c>.</summary>
    public string OrganizationId { get; set; } = "0123456789ABCDEF01234567@AdobeOrg";

    /// <summary>How long a token is good, at least one second; it expires by <see cref="Clock"/>. Default 86,399 seconds, as in Adobe's sample.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromSeconds(86_399);

    /// <summary>The status with which IMS refuses: 400 (the default) or 401. Adobe doesn't publish which one it is.</summary>
    public int ImsErrorStatus { get; set; } = 400;

    /// <summary>Whether tokens end when the secret is retired that they were given out for. Default false; what IMS does isn't published.</summary>
    public bool TokensEndWithTheirSecret { get; set; }

    /// <summary>How a bad token is refused. Default as the service refuses.</summary>
    public TokenRefusalForm TokenRefusal { get; set; }

    /// <summary>The status of a missing permission: 401 (the default, as the service's code has it) or 403 (as pages about ACCS have it).</summary>
    public int PermissionStatus { get; set; } = 401;

    /// <summary>What the edge makes of <c>%2F</c> in a path. Default a slash in a value.</summary>
    public EncodedSlashes EncodedSlashes { get; set; }

    /// <summary>Whether the headers that go with the token are checked. Default <see cref="GatewayHeaderCheck.WhenSent"/>.</summary>
    public GatewayHeaderCheck GatewayHeaders { get; set; }

    /// <summary>
    /// Operations the credential may not call, by key (<c>DELETE /V1/products/{sku}</c>), each with the resource that the answer names
    /// (<c>Magento_Catalog::products</c>). They are answered with 401, as the service answers a missing permission. A key that the spec doesn't have is a
    /// fault. Default none.
    /// </summary>
    public IDictionary<string, string> DeniedOperations { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the tenant holds at the start. Default <see cref="SimulatorSeed.Demo"/>.</summary>
    public SimulatorSeed Seed { get; set; }

    /// <summary>
    /// Whether nothing is remembered: every operation then answers with a sample of its response type, whatever was sent, as long as it passes the checks. Default false.
    /// </summary>
    public bool IsStateless { get; set; }

    /// <summary>
    /// The store that a request without a <c>Store</c> header is about: <c>default</c> (as the service's general documentation says) or <c>all</c>. What ACCS does isn't published.
    /// Default <c>default</c>.
    /// </summary>
    public string StoreWhenAbsent { get; set; } = "default";

    /// <summary>What prices may differ by. Default <see cref="CatalogPriceScope.Website"/>, so that either kind of request can be tried; a new tenant has <see cref="CatalogPriceScope.Global"/>.</summary>
    public CatalogPriceScope PriceScope { get; set; }

    /// <summary>What everything that looks like chance begins with: the same seed gives the same faults and habits. Default 1.</summary>
    public int RandomSeed { get; set; } = 1;

    /// <summary>A limit on the requests of all callers together; none when <see langword="null"/>, the default.</summary>
    public SimulatorRateLimit? RateLimit { get; set; }

    /// <summary>The ways of the answers' JSON.</summary>
    public SimulatorJsonHabits Json { get; } = new();

    /// <summary>How searches behave.</summary>
    public SimulatorSearchOptions Search { get; } = new();

    /// <summary>Limits on lists and pages; off by default.</summary>
    public SimulatorInputLimits Limits { get; } = new();

    /// <summary>How asynchronous and bulk requests are accepted and worked off.</summary>
    public SimulatorBulkOptions Bulk { get; } = new();

    /// <summary>How customers are treated.</summary>
    public SimulatorCustomerOptions Customers { get; } = new();

    /// <summary>How companies are treated.</summary>
    public SimulatorCompanyOptions Companies { get; } = new();

    /// <summary>How files are uploaded.</summary>
    public SimulatorMediaOptions Media { get; } = new();

    /// <summary>What the tenant allows in sales: order edits, the order chain, several coupons.</summary>
    public SimulatorSalesOptions Sales { get; } = new();

    /// <summary>A spec to serve instead of the bundled one: Swagger 2.0 or OpenAPI 3.x, JSON or YAML. Default null. It is read once per process while it doesn't change.</summary>
    public string? SpecPath { get; set; }

    /// <summary>How many requests <see cref="AccsSimulator.Requests"/> holds before it drops the oldest. Default 10,000; 0 holds none.</summary>
    public int RequestLogCapacity { get; set; } = 10_000;

    /// <summary>
    /// How many bytes of bodies <see cref="AccsSimulator.Requests"/> holds before it drops the oldest requests, so that images don't fill the memory. Default 256 MB. The newest request is held whatever its
    /// size.
    /// </summary>
    public long RequestLogBytes { get; set; } = 256 * 1024 * 1024;

    /// <summary>
    /// The clock that the simulator's own, <see cref="AccsSimulator.Clock"/>, runs with. Default the system's; <see cref="SimulatorClock.Stopped"/> makes one that moves only when it is told to, and several
    /// simulators may go by one <see cref="SimulatorClock"/>.
    /// </summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <exception cref="AccsSimulatorException">An option is wrong; the message names every one that is.</exception>
    internal void Validate()
    {
        var faults = new List<string>();
        if (Port is < 0 or > 65_535)
            faults.Add($"Port is {Port}, but must be from 0 to 65535");
        if (Address is null)
            faults.Add("Address is null");
        if (Certificate is not null && !UseHttps)
            faults.Add("Certificate is given, but UseHttps is false");
        if (Certificate is { HasPrivateKey: false })
            faults.Add("Certificate has no private key");
        if (string.IsNullOrEmpty(TenantId) || !TenantId.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') || TenantId is "ims" or UploadEndpoint.FirstSegment)
            faults.Add($"TenantId must consist of ASCII letters, digits and hyphens, and not be \"ims\" or \"{UploadEndpoint.FirstSegment}\"");
        AddCredentialFaults(faults);
        if (!Enum.IsDefined(TokenRefusal))
            faults.Add("TokenRefusal is none of its names");
        if (!Enum.IsDefined(EncodedSlashes))
            faults.Add("EncodedSlashes is none of its names");
        if (PermissionStatus is not (401 or 403))
            faults.Add($"PermissionStatus is {PermissionStatus}, but must be 401 or 403");
        if (string.IsNullOrWhiteSpace(OrganizationId))
            faults.Add("OrganizationId is empty");
        if (TokenLifetime < TimeSpan.FromSeconds(1))
            faults.Add("TokenLifetime must be a second or more");
        if (ImsErrorStatus is not (400 or 401))
            faults.Add($"ImsErrorStatus is {ImsErrorStatus}, but must be 400 or 401");
        if (!Enum.IsDefined(GatewayHeaders))
            faults.Add("GatewayHeaders is none of its names");
        if (!Enum.IsDefined(Seed))
            faults.Add("Seed is none of its names");
        if (string.IsNullOrWhiteSpace(StoreWhenAbsent))
            faults.Add("StoreWhenAbsent is empty");
        if (!Enum.IsDefined(PriceScope))
            faults.Add("PriceScope is none of its names");
        Search.AddFaults(faults);
        Limits.AddFaults(faults);
        Bulk.AddFaults(faults);
        Customers.AddFaults(faults);
        Media.AddFaults(faults);
        Sales.AddFaults(faults);
        if (RequestLogCapacity < 0)
            faults.Add("RequestLogCapacity is negative");
        if (RequestLogBytes < 0)
            faults.Add("RequestLogBytes is negative");
        if (Clock is null)
            faults.Add("Clock is null");
        if (faults.Count > 0)
            throw new AccsSimulatorException($"The simulator can't start: {string.Join("; ", faults)}.");
    }

    private void AddCredentialFaults(List<string> faults)
    {
        if (Credentials.Count == 0)
            faults.Add("Credentials is empty");
        if (Credentials.Any(credential => string.IsNullOrWhiteSpace(credential.ClientId)))
            faults.Add("ClientId is empty");
        if (Credentials.Any(credential => credential.ClientSecrets.Count is < 1 or > 2 || credential.ClientSecrets.Any(string.IsNullOrWhiteSpace)))
            faults.Add("ClientSecrets must hold one or two secrets, none of them empty");
        if (Credentials.Select(credential => credential.ClientId).Distinct(StringComparer.Ordinal).Count() != Credentials.Count)
            faults.Add("Credentials has a client id twice");
    }
}
