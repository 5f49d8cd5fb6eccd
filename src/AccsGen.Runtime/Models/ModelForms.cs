namespace AccsGen;

/// <summary>What a model remembers beside its members: the forms its JSON came in, and what an update starts from. Most models have none of it.</summary>
internal sealed class ModelForms
{
    /// <summary>The JSON of scalar members that would be written differently.</summary>
    public List<(int Index, RawJson Json)>? Originals { get; set; }

    /// <summary>Members whose JSON made no sense and is additional: nobody set them.</summary>
    public List<int>? Unreadable { get; set; }

    /// <summary>What the model came as, and is written as, while it is empty.</summary>
    public EmptyModelForm Empty { get; set; }

    /// <summary>The text that the model came in.</summary>
    public JsonInText? Text { get; set; }

    /// <summary>Members with their JSON when the update was started: a different one, as a collection may come to have, counts as set.</summary>
    public List<(int Index, RawJson Json)>? Known { get; set; }

    /// <summary>Members that are models, for which an update was started too.</summary>
    public List<int>? KnownModels { get; set; }

    /// <summary>The names of additional members that an update started from and that have not been set since: readable, but not written.</summary>
    public HashSet<string>? KnownAdditional { get; set; }

    /// <summary>Drops what is remembered of a member that is set or unset.</summary>
    public void Forget(int index)
    {
        Remove(Originals, index);
        Remove(Known, index);
        KnownModels?.Remove(index);
        Unreadable?.Remove(index);
    }

    /// <summary>Whether an update started from a value of this member that has not changed.</summary>
    public bool Knows(int index) => Known?.Exists(known => known.Index == index) == true;

    private static void Remove(List<(int Index, RawJson Json)>? list, int index)
    {
        for (var i = (list?.Count ?? 0) - 1; i >= 0; i--)
        {
            if (list![i].Index == index)
                list.RemoveAt(i);
        }
    }
}
