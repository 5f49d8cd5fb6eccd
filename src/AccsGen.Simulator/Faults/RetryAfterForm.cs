namespace AccsGen.Simulator;

/// <summary>How an answer says when to come back. Whether ACCS sends <c>Retry-After</c> isn't published.</summary>
public enum RetryAfterForm
{
    /// <summary>A number of seconds, rounded up.</summary>
    Seconds,

    /// <summary>A date, beside the <c>Date</c> of the answer.</summary>
    Date,

    /// <summary>Not at all.</summary>
    None,
}
