using System.Net;
using System.Security.Cryptography.X509Certificates;
using AccsGen.Simulator.Admin;
using AccsGen.Simulator.Document;
using AccsGen.Simulator.Entities;
using AccsGen.Simulator.Entities.Media;
using AccsGen.Simulator.Faults;
using AccsGen.Simulator.Https;
using AccsGen.Simulator.Ims;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Routing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AccsGen.Simulator;

/// <summary>
/// A stand-in for an Adobe Commerce as a Cloud Service tenant and for IMS, on 127.0.0.1. Every operation of the spec is routed and checked; products live in
/// memory, other operations answer with what their response schema allows. Many can run at once, and know nothing of each other.
/// </summary>
/// <example>
/// <code>
/// await using var simulator = await AccsSimulator.StartAsync();
/// </code>
/// </example>
public sealed class AccsSimulator : IAsyncDisposable
{
    private static readonly TimeSpan s_stopTime = TimeSpan.FromSeconds(2);

    private readonly WebApplication _app;
    private readonly AccsSimulatorOptions _options;
    private readonly ImsEndpoint _ims;
    private readonly FaultDesk _faults;
    private readonly TenantEndpoint _tenant;
    private readonly UploadEndpoint _uploads;
    private readonly AdminEndpoint _admin;

    private AccsSimulator(AccsSimulatorOptions options, ApiDocument document)
    {
        _options = options;
        Endpoint = TokenEndpoint = new Uri("http://127.0.0.1/");
        Clock = options.Clock as SimulatorClock ?? new SimulatorClock(options.Clock);
        options.Clock = Clock;
        var tokens = new TokenRegistry(options);
        var credentials = new CredentialRegistry([.. options.Credentials]);
        Ims = new SimulatorIms(credentials, tokens);
        Requests = new SimulatorRequestLog(options.RequestLogCapacity, options.RequestLogBytes);
        // Before the tenant, whose seed is being made meanwhile.
        Certificate = options.UseHttps ? options.Certificate ?? SelfSignedCertificate.Create(options.Address, TimeProvider.System.GetUtcNow()) : null;
        _app = BuildApp(options, Certificate);
        var tenant = new TenantState(options, document, () => Endpoint);
        State = tenant.State;
        Bulk = tenant.Bulk;
        _faults = tenant.Faults;
        _ims = new ImsEndpoint(options, credentials, tokens, Ims, _faults);
        _tenant = new TenantEndpoint(tenant.Service, new GatewayCheck(options, tokens), tenant.Dispatcher, tenant.Async, _faults, Requests);
        _uploads = new UploadEndpoint(options, State);
        _admin = new AdminEndpoint(this);
        _app.Run(AnswerAsync);
    }

    /// <summary>The base URL of the tenant, without a trailing slash: <c>http://127.0.0.1:{port}/{tenant}</c>. It takes the place of <c>API_ENDPOINT</c>.</summary>
    public Uri Endpoint { get; private set; }

    /// <summary>The URL tokens are asked for at; it takes the place of IMS's.</summary>
    public Uri TokenEndpoint { get; private set; }

    /// <summary>The address it listens on.</summary>
    public IPAddress Address => _options.Address;

    /// <summary>A page for the browser: what came, what goes wrong, what the tenant holds.</summary>
    public Uri StatusPage => new(Endpoint, "/");

    /// <summary>The certificate it speaks HTTPS with, for clients to trust; <see langword="null"/> without HTTPS.</summary>
    public X509Certificate2? Certificate { get; }

    /// <summary>The credential as AccsGen's clients take it, with this simulator's token endpoint.</summary>
    public ImsCredential CredentialOptions => new(ClientId, [.. _options.ClientSecrets])
    {
        OrganizationId = OrganizationId,
        TokenEndpoint = TokenEndpoint,
    };

    /// <summary>Options for a client of this simulator, to be changed as the test needs.</summary>
    /// <returns>New options: <c>AccsClient.Create(simulator.CreateClientOptions())</c>.</returns>
    public AccsClientOptions CreateClientOptions() => new(Endpoint.AbsoluteUri, CredentialOptions);

    /// <summary>The first segment of <see cref="Endpoint"/>'s path; its case counts.</summary>
    public string TenantId => _options.TenantId;

    /// <summary>The client id of the one credential that IMS knows.</summary>
    public string ClientId => _options.ClientId;

    /// <summary>The first secret of the credential.</summary>
    public string ClientSecret => _options.ClientSecrets[0];

    /// <summary>The organization of the tenant.</summary>
    public string OrganizationId => _options.OrganizationId;

    /// <summary>The requests that reached the tenant. Those to IMS are only counted: they carry secrets.</summary>
    public SimulatorRequestLog Requests { get; }

    /// <summary>What the tenant holds.</summary>
    public SimulatorState State { get; }

    /// <summary>The queue that asynchronous and bulk requests are worked off from.</summary>
    public SimulatorBulk Bulk { get; }

    /// <summary>The stand-in for IMS.</summary>
    public SimulatorIms Ims { get; }

    /// <summary>The ways of the answers' JSON; can be changed at any time.</summary>
    public SimulatorJsonHabits Json => _options.Json;

    /// <summary>What goes wrong, on request.</summary>
    public SimulatorFaults Faults => _faults.Faults;

    /// <summary>The limit on requests to the tenant; none when <see langword="null"/>. Begins with <see cref="AccsSimulatorOptions.RateLimit"/>, and can be changed at any time.</summary>
    public SimulatorRateLimit? RateLimit
    {
        get => _faults.Limit;
        set => _faults.Limit = value;
    }

    /// <summary>How many requests came to the token endpoint, refused ones included.</summary>
    public int TokenRequests => Ims.Requests;

    /// <summary>How many tokens were given out.</summary>
    public int TokensIssued => Ims.Issued;

    /// <summary>The clock that everything here goes by, and that can be moved forward. It runs with <see cref="AccsSimulatorOptions.Clock"/>, or is that one, where that is such a clock itself.</summary>
    public SimulatorClock Clock { get; }

    /// <summary>The environment a client needs to use this simulator, in the names of Adobe's guide and AccsGen's own <c>IMS_TOKEN_ENDPOINT</c>.</summary>
    public IReadOnlyDictionary<string, string> EnvironmentVariables => new OrderedDictionary<string, string>
    {
        ["IMS_CLIENT_ID"] = ClientId,
        ["IMS_CLIENT_SECRET"] = ClientSecret,
        ["IMS_ORG_ID"] = OrganizationId,
        ["API_ENDPOINT"] = Endpoint.AbsoluteUri,
        ["IMS_TOKEN_ENDPOINT"] = TokenEndpoint.AbsoluteUri,
    };

    /// <summary>Starts a simulator.</summary>
    /// <param name="configure">Changes the defaults.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <exception cref="AccsSimulatorException">An option is wrong, the spec can't be read, or the port is in use.</exception>
    public static async Task<AccsSimulator> StartAsync(Action<AccsSimulatorOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new AccsSimulatorOptions();
        configure?.Invoke(options);
        options.Validate();
        SeededStates.Begin(options.Seed);
        var document = options.SpecPath is null ? ApiDocuments.Bundled : ApiDocuments.FromFile(options.SpecPath);
        CheckDeniedOperations(options, document);
        var simulator = new AccsSimulator(options, document);
        try
        {
            await simulator.ListenAsync(cancellationToken).ConfigureAwait(false);
            return simulator;
        }
        catch
        {
            await simulator.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Makes every token that was given out worthless; the next request with one of them is answered with 401.</summary>
    public void RevokeTokens() => Ims.RevokeTokens();

    /// <summary>Stops listening, ends open connections, and stops the queue: what is still open in it is never done.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(s_stopTime);
        await _app.StopAsync(patience.Token).ConfigureAwait(false);
        await Bulk.StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static void CheckDeniedOperations(AccsSimulatorOptions options, ApiDocument document)
    {
        var unknown = options.DeniedOperations.Keys.Except(document.Operations.Select(operation => operation.Key)).ToList();
        if (unknown.Count > 0)
            throw new AccsSimulatorException($"The simulator can't start: DeniedOperations names what the spec doesn't have: {string.Join(", ", unknown)}.");
    }

    private static WebApplication BuildApp(AccsSimulatorOptions options, X509Certificate2? certificate)
    {
        // Empty: no configuration files and no environment of the host program may change what it does, nor its console carry a log.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(options.Address, options.Port, listen =>
            {
                if (certificate is not null)
                    listen.UseHttps(certificate);
            });
            kestrel.AddServerHeader = false;
            // Images travel inside of bodies.
            kestrel.Limits.MaxRequestBodySize = null;
        });
        // Ctrl+C belongs to the program this runs in.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        return builder.Build();
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new AccsSimulatorException($"Port {_options.Port} on {_options.Address} is in use by another program; choose another, or 0 for any free one.", exception);
        }
        catch (System.Net.Sockets.SocketException exception) when (exception.SocketErrorCode == System.Net.Sockets.SocketError.AccessDenied)
        {
            throw new AccsSimulatorException($"Port {_options.Port} on {_options.Address} may not be listened on by this user; choose one above 1023, or 0 for any free one.", exception);
        }
        catch (System.Net.Sockets.SocketException exception) when (exception.SocketErrorCode == System.Net.Sockets.SocketError.AddressNotAvailable)
        {
            throw new AccsSimulatorException($"{_options.Address} isn't an address of this machine; listen on one that is, or on 0.0.0.0 for all of them.", exception);
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException)
        {
            throw new AccsSimulatorException($"Port {_options.Port} on {_options.Address} can't be listened on: {exception.Message}", exception);
        }
        var address = AddressOf(_app.Urls.First());
        Endpoint = new Uri(address, _options.TenantId);
        TokenEndpoint = new Uri(address, ImsEndpoint.Path);
    }

    /// <summary>What this machine calls itself by: an address that stands for all of them is none.</summary>
    private static Uri AddressOf(string url)
    {
        var address = new UriBuilder(url);
        if (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)))
            address.Host = ip.Equals(IPAddress.Any) ? "127.0.0.1" : "[::1]";
        return address.Uri;
    }

    private Task AnswerAsync(HttpContext context)
    {
        var rawTarget = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "/";
        var target = RequestTarget.Parse(rawTarget, _options.EncodedSlashes == EncodedSlashes.Decoded);
        if (AdminEndpoint.IsAt(target))
            return _admin.AnswerAsync(context, target);
        if (ImsEndpoint.IsAt(target))
            return _ims.AnswerAsync(context, target);
        return UploadEndpoint.IsAt(target) ? _uploads.AnswerAsync(context, target) : _tenant.AnswerAsync(context, target);
    }
}
