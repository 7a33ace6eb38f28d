"""Given names that are common in Denmark, as a help to see people in a text; and those of them that are ordinary words too."""

GIVEN_NAMES = frozenset(
    """
    Adam Agnete Ahmed Albert Alberte Alex Alexander Alfred Alice Ali Alma Amalie Amanda Anders Andrea Andreas Ane Anette Anita Anja Ann Anna Anne
    Annette Anni Anton Arne Arthur Asger Asta Astrid August Axel Bente Benjamin Bent Bertil Birgit Birgitte Birthe Bjarne Bodil Brian Britta Camilla
    Carina Carl Carla Caroline Carsten Casper Cecilie Charlotte Christian Christina Christoffer Claus Clara Connie Daniel David Dennis Ditte Dorte Dorthe
    Ebbe Edith Eigil Einar Elin Elisabeth Ella Ellen Else Emil Emilie Emily Emma Erik Erling Esben Eskild Ester Eva Fatima Filip Finn Flemming
    Frank Frederik Frederikke Frida Gert Gitte Grethe Gunnar Gurli Hanne Hans Hassan Heidi Helen Helene Helga Helle Henning Henriette Henrik Holger
    Ian Ib Ida Inga Inge Ingelise Inger Ingrid Irene Isabella Ivan Jacob Jakob James Jan Jane Janne Janni Jannie Jeanette Jens Jeppe Jesper Jette Joan Jonas John
    Johan Johanne Johannes Jonathan Josefine Julia Julie Jytte Jørgen Jørn Kaj Karen Karin Karina Karl Karsten Kasper Kate Katrine Kenneth Kent Kevin
    Kirsten Kirstine Kjeld Klaus Knud Kristian Kristina Kristine Kurt Lars Lasse Laura Laurits Leif Lena Lene Leo Lilian Line Linda Lis Lisbeth Lise
    Lone Lotte Louise Lucas Ludvig Lærke Mads Magnus Maja Malene Malthe Marcus Margit Margrethe Maria Marianne Marie Maren Marlene Martha
    Martin Mary Mathias Mathilde Maya Merete Mette Michael Michelle Mikael Mikkel Mia Mie Mogens Mohamed Mohammad Monica Morten Nadia Nanna
    Natasja Nicklas Nicolai Niels Nikolaj Nina Noah Ole Oliver Olivia Omar Oscar Oskar Otto Palle Patrick Paul Paula Pauline Peder Peer Per Pernille Peter
    Pia Poul Preben Ralf Randi Rasmus Rebecca René Richard Rikke Rita Robert Rolf Rune Ruth Sabrina Samuel Sander Sanne Sara Sarah Sebastian Signe Sigurd Silke Simon
    Sine Sofia Sofie Solveig Solvejg Sonja Steen Steffen Sten Stephanie Stig Stine Susan Susanne Sussi Svend Søren Tage Tanja Thea Thomas Thor Tina Tine Tobias
    Tom Tommy Torben Tove Trine Troels Ulla Ulrik Ulrikke Valdemar Vera Verner Vibeke Victor Victoria Viggo Viktor Villads William Winnie Yasmin Yrsa Yvonne
    Åge Aage Aase Åse Øjvind
    """.split()
)

ORDINARY_TOO = frozenset("Else Frank Hans Line Lone Per Sten".split())
