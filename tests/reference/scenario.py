"""A scenario and the files that it uses, as plain trees of text. Source: docs/language.md, sections 1, 3, 5, 6.

Every scalar stays a text, so `NO` is Norway. Files are taken to be valid: `casus check` says what is wrong.
"""

import pathlib

import yaml

from dates import day

LIBRARY = pathlib.Path(__file__).resolve().parents[2] / "library"


def read_yaml(path):
    """A file as dictionaries, lists and texts; anchors are written out."""
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))


def laid_over(under, over):
    """Groups are merged key by key, anything else is replaced."""
    if isinstance(under, dict) and isinstance(over, dict):
        return {**under, **{key: laid_over(under[key], value) if key in under else value for key, value in over.items()}}
    return over


def laid_over_instrument(under, over):
    """The same; entries of a list that all have an id are laid over those of the same one, new ones stand behind them."""
    if isinstance(under, dict) and isinstance(over, dict):
        laid = {key: laid_over_instrument(under[key], value) if key in under else value for key, value in over.items()}
        return {**under, **laid}
    if all(isinstance(x, list) and x and all(isinstance(e, dict) and "id" in e for e in x) for x in (under, over)):
        changed = {entry["id"]: entry for entry in over}
        kept = [laid_over_instrument(entry, changed.pop(entry["id"], {})) for entry in under]
        return kept + list(changed.values())
    return over


class Scenario:
    """The merged tree of a scenario: vocabularies first, then what the scenario adds."""

    def __init__(self, path, overlays=()):
        self.path = pathlib.Path(path)
        self.tree = read_yaml(path)
        for overlay in overlays:
            layer = read_yaml(overlay)
            used = self.tree.get("use", []) + [name for name in layer.get("use", []) if name not in self.tree.get("use", [])]
            self.tree = laid_over(self.tree, layer)
            self.tree["use"] = used
        self.instruments, self.strengths, self.duties = {}, {}, {}
        shared = ("dimensions", "predicates", "actions", "groups", "bodies", "questions")
        self.vocabulary = {key: {} for key in shared}
        self.constraints = []
        for name in self.tree.get("use", []):
            file = read_yaml(self.find(name))
            if "instrument" in file:
                self.instruments[file["instrument"]] = file
            elif "strengths" in file:
                self.strengths = laid_over(self.strengths, file.get("quantities", {}))
            else:
                self._add_vocabulary(file)
        self._add_vocabulary(self.tree)
        for name, changes in self.tree.get("instruments", {}).items():
            self.instruments[name] = laid_over_instrument(self.instruments[name], changes)
        self.bases = {name: file["based_on"] for name, file in self.instruments.items() if file.get("based_on") in self.instruments}
        self.instruments = {name: self._written_out(file) for name, file in self.instruments.items()}
        self.as_of = day(self.tree["as_of"])
        self.challenger, self.protege = self.tree["challenger"], self.tree["protege"]
        self.guarantors = [a for a in self.tree.get("actors", {}) if a not in (self.challenger, self.protege)]

    def terms(self):
        """What is written under `terms`; None if nothing ends."""
        written = self.tree.get("terms")
        return None if written in (None, "none") else written

    def may_end(self, name):
        return self.terms() == "each" or self.term_group(name) is not None

    def term_group(self, name):
        """The group of terms with the instrument in it, or with a text in use that it is based on."""
        if not isinstance(self.terms(), dict):
            return None
        for group in self.terms()["groups"]:
            of = [group["of"]] if isinstance(group["of"], str) else group["of"]
            if name in of or any(entry in self.tree["packages"] and name in self.package(entry) for entry in of):
                return group
        return self.term_group(self.bases[name]) if name in self.bases else None

    def _written_out(self, file):
        """A text that is based on another: all of it but name and tests, with its own keys laid over it."""
        if "based_on" not in file:
            return file
        base = self._written_out(self.instruments.get(file["based_on"]) or read_yaml(self.find(file["based_on"])))
        kept = {key: value for key, value in base.items() if key not in ("instrument", "name", "tests", "based_on")}
        return laid_over_instrument(kept, {key: value for key, value in file.items() if key != "based_on"})

    def find(self, name):
        """A name in `use`: beside the scenario, in `library/` there and in the folders above, in the library."""
        for folder in (self.path.parent, *[parent / "library" for parent in self.path.resolve().parents], LIBRARY):
            if (folder / f"{name}.yaml").exists():
                return folder / f"{name}.yaml"
        raise FileNotFoundError(f"{name}.yaml is nowhere")

    def _add_vocabulary(self, file):
        for key, value in self.vocabulary.items():
            self.vocabulary[key] = laid_over(value, file.get(key, {}))
        self.constraints += file.get("constraints", [])

    def members(self, group):
        """The members of a group on the day `as_of`: from `from` until the day before `to`."""
        written = self.vocabulary["groups"][group]
        if isinstance(written, list):
            return list(written)
        return [actor for actor, spans in written.items() if self._inside(spans)]

    def _inside(self, spans):
        for span in spans if isinstance(spans, list) else [spans or {}]:
            after = "from" not in span or day(span["from"]) <= self.as_of
            before = "to" not in span or self.as_of < day(span["to"])
            if after and before:
                return True
        return False

    def named(self, who):
        """Actors of a group, a list of actors and groups, or one actor."""
        if isinstance(who, str):
            return self.members(who) if who in self.vocabulary["groups"] else [who]
        return [actor for entry in who for actor in self.named(entry)]

    def all_actors(self):
        """The challenger, the protege, keys of `actors`, members of groups whatever their dates, parties, donors, contributors."""
        actors = [self.challenger, self.protege, *self.tree.get("actors", {})]
        for group in self.vocabulary["groups"].values():
            actors += list(group)
        for file in self.instruments.values():
            parties = file.get("parties", [])
            actors += self.named(parties)
            actors += list(file.get("donors", {}))
            troops = file.get("troops", {})
            actors += list(troops.get("by", {})) if isinstance(troops, dict) else []
        return list(dict.fromkeys(actors))

    def package(self, name):
        """The instruments of a package in the order of `use`, each with the actors taken out of it."""
        found, absent = self._reached(name, frozenset(), {}), self.absent(name)
        return {instrument: found[instrument] | absent for instrument in self.instruments if instrument in found}

    def absent(self, name):
        """Who gives no help in a package: its own, and those of the packages in it."""
        written = self.tree["packages"][name]
        if not isinstance(written, dict):
            written = {"use": written}
        inner = [self.absent(entry) for entry in written.get("use", []) + written.get("with", []) if entry in self.tree["packages"]]
        return set(written.get("absent", [])).union(*inner)

    def _reached(self, name, taken, result):
        """An instrument that is reached on two ways loses only the actors that both take out."""
        written = self.tree["packages"][name]
        written = written if isinstance(written, dict) else {"use": written}
        taken = taken | set(written.get("without", []))
        for entry in written.get("use", []) + written.get("with", []):
            if entry in self.tree["packages"]:
                self._reached(entry, taken, result)
            else:
                result[entry] = result[entry] & taken if entry in result else set(taken)
        return result
