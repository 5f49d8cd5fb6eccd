using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using Microsoft.AspNetCore.Http;

namespace AccsGen.Simulator.Faults;

/// <summary>Writes the answers of faults and of the rate limit.</summary>
internal static class FaultAnswers
{
    /// <summary>What 429 says: the one body that Adobe prints (accs-wire.md, section 5).</summary>
    private static readonly byte[] s_tooMany = """{"message":"Too Many Requests","trace":null}"""u8.ToArray();

    public static async Task WriteAsync(HttpContext context, SimulatorFault fault, SeededRandom random, TimeProvider clock)
    {
        SetRetryAfter(context.Response, fault.Wait, fault.RetryAfter, clock);
        var isPage = fault.Body == FaultBody.Html || (fault.Body == FaultBody.Usual && fault.Status is 502 or 503 or 504);
        if (fault.Body == FaultBody.Empty)
        {
            context.Response.StatusCode = fault.Status;
            context.Response.ContentLength = 0;
        }
        else if (isPage)
        {
            await AnswerWriter.WriteAsync(context, OperationOutcome.Page(fault.Status, new ServiceError(""))).ConfigureAwait(false);
        }
        else
        {
            await AnswerWriter.WriteAsync(context, fault.Status, JsonOf(fault.Status, random)).ConfigureAwait(false);
        }
    }

    public static Task WriteTooManyAsync(HttpContext context, TimeSpan wait, RetryAfterForm form, TimeProvider clock)
    {
        SetRetryAfter(context.Response, wait, form, clock);
        return AnswerWriter.WriteAsync(context, StatusCodes.Status429TooManyRequests, s_tooMany);
    }

    /// <summary>What the database's error looks like when the service passes it on.</summary>
    public static ServiceException LockConflict() => ServiceException.BadRequest(BulkFailure.LockConflict.Message);

    private static ReadOnlyMemory<byte> JsonOf(int status, SeededRandom random) => status switch
    {
        429 => s_tooMany,
        500 => ServiceException.Masked(random).Error.ToJson(),
        _ => new ServiceError(Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status)).ToJson(),
    };

    private static void SetRetryAfter(HttpResponse response, TimeSpan? wait, RetryAfterForm form, TimeProvider clock)
    {
        if (wait is not { } time || form == RetryAfterForm.None)
            return;
        if (form == RetryAfterForm.Seconds)
        {
            response.Headers.RetryAfter = Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return;
        }
        var now = clock.GetUtcNow();
        response.Headers.Date = now.ToString("R", CultureInfo.InvariantCulture);
        // Dates have whole seconds: a part of one is rounded up, so that nobody comes back too early.
        response.Headers.RetryAfter = now.Add(time).AddSeconds(time.Ticks % TimeSpan.TicksPerSecond == 0 ? 0 : 1).ToString("R", CultureInfo.InvariantCulture);
    }
}
