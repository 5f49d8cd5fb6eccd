namespace AccsGen;

/// <summary>The service answered with an error.</summary>
public class AccsApiException : AccsException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="response">What is known of the answer.</param>
    public AccsApiException(AccsApiResponse response)
        : base(ApiErrorMessage.Describe(response))
    {
        Response = response;
        Operation = response.Operation;
        ReportId = ApiErrorMessage.FindReportId(response.Error.Message);
    }

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode => Response.StatusCode;

    /// <summary>The service's message with its placeholders filled in; empty when the body held none. In the language of the store: not for branching on.</summary>
    public string ApiMessage => Response.Error.Message;

    /// <summary>What the placeholders of the message stand for, by name, or by number from <c>1</c> on.</summary>
    public IReadOnlyDictionary<string, string> Parameters => Response.Error.Parameters;

    /// <summary>The errors in this one, such as one for each invalid field.</summary>
    public IReadOnlyList<AccsApiError> Errors => Response.Error.Errors;

    /// <summary>The id under which the service logged a masked error, such as <c>webapi-6abc0123def45</c>: what Adobe's support asks for.</summary>
    public string? ReportId { get; }

    /// <summary>How often the call was sent.</summary>
    public int Attempts => Response.Attempts;

    /// <summary>How long the call took in all, waits included.</summary>
    public TimeSpan Elapsed => Response.Elapsed;

    /// <summary>How long the service asked to wait.</summary>
    public TimeSpan? RetryAfter => Response.RetryAfter;

    /// <summary>The start of the body: at most 2000 characters, tokens masked.</summary>
    public string Body => Response.Body;

    /// <summary>What is known of the answer.</summary>
    public AccsApiResponse Response { get; }
}
