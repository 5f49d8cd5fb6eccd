using System.Diagnostics;
using System.Net;
using AccsGen.Benchmarks.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AccsGen.Benchmarks.Calls;

/// <summary>A tenant that answers one product to everything, and an IMS; in a process of its own, so that what it allocates is not counted.</summary>
internal sealed class BenchmarkServer : IDisposable
{
    private readonly Process _process;

    private BenchmarkServer(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Starts this program again as the server.</summary>
    public static BenchmarkServer Start()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(BenchmarkServer).Assembly.Location, "serve"]) { RedirectStandardOutput = true, RedirectStandardInput = true };
        var process = Process.Start(start)!;
        return new BenchmarkServer(process, new Uri(process.StandardOutput.ReadLine()!));
    }

    /// <summary>Is the server until its input ends.</summary>
    public static async Task ServeAsync()
    {
        var product = ProductPayload.One();
        var token = """{"access_token":"token","token_type":"bearer","expires_in":86399}"""u8.ToArray();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        await using var app = builder.Build();
        app.Run(context =>
        {
            var body = HttpMethods.IsPost(context.Request.Method) ? token : product;
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = body.Length;
            return context.Response.Body.WriteAsync(body).AsTask();
        });
        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5000))
            _process.Kill();
        _process.Dispose();
    }
}
