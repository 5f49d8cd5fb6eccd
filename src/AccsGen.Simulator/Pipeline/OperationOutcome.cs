using AccsGen.Simulator.Errors;

namespace AccsGen.Simulator.Pipeline;

/// <summary>How an operation ended: what is answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Json">The body.</param>
/// <param name="Error">What was wrong, for a refusal.</param>
/// <param name="Fault">The fault of the simulator itself behind a masked 500.</param>
internal sealed record OperationOutcome(int Status, ReadOnlyMemory<byte> Json, ServiceError? Error = null, Exception? Fault = null)
{
    public const string JsonType = "application/json; charset=utf-8";

    /// <summary>The content type of the body.</summary>
    public string ContentType { get; init; } = JsonType;

    /// <summary>The id of the bulk that an asynchronous request became; null for every other answer.</summary>
    public string? BulkUuid { get; init; }

    public bool IsSuccess => Status is >= 200 and <= 299;

    /// <summary>A request that something stopped on its way.</summary>
    public static OperationOutcome NotCarriedOut(int status) => new(status, default);

    public static OperationOutcome Of(ServiceException exception) => exception.Outcome ?? new(exception.Status, exception.Error.ToJson(), exception.Error);

    /// <summary>A fault of the simulator itself looks like a fault of the service: no detail, an id to ask for (accs-wire.md, section 7).</summary>
    public static OperationOutcome Of(Exception fault, SeededRandom random) => Of(ServiceException.Masked(random)) with { Fault = fault };

    /// <summary>A page, as web servers and gateways answer.</summary>
    public static OperationOutcome Page(int status, ServiceError error)
    {
        var title = $"{status.ToString(CultureInfo.InvariantCulture)} {Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status)}";
        return new(status, Encoding.UTF8.GetBytes($"<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>"), error) { ContentType = "text/html; charset=utf-8" };
    }

    /// <summary>How something ended that may end with an error.</summary>
    public static OperationOutcome Of(Func<OperationOutcome> run, SeededRandom random)
    {
        try
        {
            return run();
        }
        catch (ServiceException exception)
        {
            return Of(exception);
        }
        catch (Exception fault)
        {
            return Of(fault, random);
        }
    }
}
