using System.Collections.ObjectModel;

namespace AccsGen;

/// <summary>One error as the service reports it; an error may hold others.</summary>
public sealed class AccsApiError
{
    /// <summary>The message with its placeholders (<c>%1</c>, <c>%fieldName</c>) filled in. In the language of the store: not for branching on.</summary>
    public string Message { get; init; } = string.Empty;

    /// <summary>The message as it came, with its placeholders.</summary>
    public string MessageTemplate { get; init; } = string.Empty;

    /// <summary>What the placeholders stand for, by name, or by number from <c>1</c> on.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The errors in this one, such as one for each invalid field.</summary>
    public IReadOnlyList<AccsApiError> Errors { get; init; } = [];

    /// <summary>The service's own code, where it has one.</summary>
    public string? Code { get; init; }

    /// <summary>The filled-in message.</summary>
    /// <returns>Text for people.</returns>
    public override string ToString() => Message;
}
