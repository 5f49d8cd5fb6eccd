namespace AccsGen;

/// <summary>What custom attributes remember of the form they came in. Most came as they should and have none of it.</summary>
internal sealed class CustomAttributesForm
{
    /// <summary>What the collection came as, and is written as, while it is empty; nothing for an array.</summary>
    public EmptyModelForm? Empty { get; init; }

    /// <summary>The text that the collection came in.</summary>
    public JsonInText? Text { get; set; }

    /// <summary>Items that made no sense, each before the attribute at its index.</summary>
    public List<(int Index, RawJson Json)> Unreadable { get; } = [];
}
